/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import dev.halflight.v1.ObjectClass;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of an object for the branches. Arrays are shared, not copied.
 *
 * @param contexts context features: with all that was measured visible, then in several states of damage and hiding
 * @param hiddenContext context features with all of the images hidden
 * @param spectrum tokens of the spectrum; empty without one
 * @param spectrumPresent per token, whether it holds a measurement; empty without a spectrum
 */
record BranchSample(
        List<float[]> contexts,
        float[] hiddenContext,
        float[] spectrum,
        boolean[] spectrumPresent,
        Optional<Double> redshift,
        Optional<ObjectClass> objectClass) {
    BranchSample {
        contexts = List.copyOf(contexts);
    }

    boolean hasSpectrum() {
        return spectrumPresent.length > 0;
    }
}
