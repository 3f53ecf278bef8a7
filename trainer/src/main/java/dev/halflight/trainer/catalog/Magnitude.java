/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.catalog;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A measured magnitude.
 *
 * @param value AB magnitude
 * @param error its standard deviation in magnitudes, where the catalog gives one
 */
public record Magnitude(double value, OptionalDouble error) {
    private static final double BRIGHTEST = 5;
    private static final double FAINTEST = 35;
    /** Magnitudes of an error as large as the flux. */
    private static final double LARGEST_ERROR = 2.5 / Math.log(10);

    public Magnitude {
        if (!(value > BRIGHTEST && value < FAINTEST)) {
            throw new IllegalArgumentException("a magnitude between 5 and 35 is needed, not " + value);
        }
        if (error.isPresent() && !(error.getAsDouble() > 0 && error.getAsDouble() < LARGEST_ERROR)) {
            throw new IllegalArgumentException("an error between 0 and the flux is needed, not " + error);
        }
    }

    /**
     * What a catalog's two columns say: empty where they hold a sentinel (-99, 99, -99.9, NaN), or an error larger than the flux, which
     * is no detection.
     */
    static Optional<Magnitude> measured(double value, double error) {
        boolean detected = value > BRIGHTEST && value < FAINTEST && error > 0 && error < LARGEST_ERROR;
        return detected ? Optional.of(new Magnitude(value, OptionalDouble.of(error))) : Optional.empty();
    }

    /** A magnitude of a catalog that gives no errors; empty where it is a sentinel. */
    static Optional<Magnitude> withoutError(double value) {
        boolean detected = value > BRIGHTEST && value < FAINTEST;
        return detected ? Optional.of(new Magnitude(value, OptionalDouble.empty())) : Optional.empty();
    }
}
