/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import java.util.List;

/** A spectrum in the rest frame of its source: a continuum and emission lines, in the same unit. */
record RestSpectrum(Continuum continuum, List<EmissionLine> lines) {
    RestSpectrum {
        lines = List.copyOf(lines);
    }
}
