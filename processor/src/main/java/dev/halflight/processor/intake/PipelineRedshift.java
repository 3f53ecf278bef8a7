/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import dev.halflight.v1.ObjectClass;
import java.util.Locale;
import java.util.Optional;

/**
 * What a survey's own pipeline found in a spectrum.
 *
 * @param redshift the redshift of its best fit
 * @param warning the bits ZWARN (DESI) or ZWARNING (SDSS): not 0 where the pipeline itself doubts the fit
 * @param type the class of its best fit: STAR, GALAXY or QSO
 */
record PipelineRedshift(double redshift, long warning, String type) {
    private static final double LOWEST = -0.1;
    private static final double HIGHEST = 20;

    /** The redshift of a galaxy or quasar that the pipeline does not doubt. */
    Optional<Double> knownRedshift() {
        return knownClass()
                .filter(found -> found != ObjectClass.STAR && redshift > LOWEST && redshift < HIGHEST)
                .map(found -> redshift);
    }

    /** The class that the pipeline does not doubt. */
    Optional<ObjectClass> knownClass() {
        if (warning != 0) {
            return Optional.empty();
        }
        return switch (type.toUpperCase(Locale.ROOT)) {
            case "STAR" -> Optional.of(ObjectClass.STAR);
            case "GALAXY" -> Optional.of(ObjectClass.GALAXY);
            case "QSO" -> Optional.of(ObjectClass.QUASAR);
            default -> Optional.empty();
        };
    }
}
