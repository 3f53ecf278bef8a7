/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import dev.halflight.v1.Observation;

/** What the observations of a measurement hold. */
public enum Content {
    IMAGES,
    /** Images, and spectra of those that have one in the sample. */
    SPECTRA;

    Observation of(Observation observation) {
        return this == SPECTRA
                ? observation
                : Observation.newBuilder(observation).setSpectrum(null).build();
    }
}
