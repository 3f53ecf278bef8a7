/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import java.util.Optional;

/** Where the AB magnitude of one count comes from. */
public sealed interface ZeroPoint {
    /** The keyword of HSC's files that holds the flux of magnitude zero, in counts. */
    String FLUX_OF_MAGNITUDE_ZERO = "FLUXMAG0";

    /** The magnitude of one count in this image. */
    double of(FitsImage image) throws IntakeException;

    /** A magnitude that was told. */
    record Magnitude(double magnitude) implements ZeroPoint {
        @Override
        public double of(FitsImage image) throws IntakeException {
            return legal(magnitude, "the zero point");
        }
    }

    /**
     * A keyword of the file: {@link #FLUX_OF_MAGNITUDE_ZERO} is the flux of magnitude zero, so that the magnitude of one count is
     * 2.5 log10 of it; any other holds a magnitude.
     */
    record Keyword(String keyword) implements ZeroPoint {
        @Override
        public double of(FitsImage image) throws IntakeException {
            Optional<Double> value = image.keywords().number(keyword);
            if (value.isEmpty()) {
                throw new IntakeException(image.path() + " has no number under the header keyword " + keyword
                        + ": give the zero point with --zero-point");
            }
            boolean isFlux = keyword.equals(FLUX_OF_MAGNITUDE_ZERO);
            double magnitude = isFlux ? 2.5 * Math.log10(value.get()) : value.get();
            return legal(magnitude, image.path() + ": the zero point under " + keyword);
        }
    }

    private static double legal(double magnitude, String what) throws IntakeException {
        if (!(magnitude > 0 && magnitude < 60)) {
            throw new IntakeException(what + " is " + magnitude + ", not a magnitude between 0 and 60");
        }
        return magnitude;
    }
}
