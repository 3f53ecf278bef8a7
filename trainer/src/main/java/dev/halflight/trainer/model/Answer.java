/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

import java.util.Optional;

/**
 * What the network says of an object.
 *
 * @param population logits of the redshift's cells by photometry and attention, [B, cells]
 * @param withSpectrum the same with what the spectrum's correlator adds; empty where no sample shows a spectrum
 * @param classes logits, [B, classes]
 * @param embedding [B, E]
 * @param <T> a tensor
 */
public record Answer<T>(T population, Optional<T> withSpectrum, T classes, T embedding) {
    /** Logits of the redshift's cells by all that was seen, [B, cells]. */
    public T redshift() {
        return withSpectrum.orElse(population);
    }
}
