/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.drift;

import dev.halflight.schemas.tokens.Plane;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokens;
import java.util.Locale;
import java.util.Optional;

/** The values of an object's quantities: one definition, for references and for streams. */
public final class DriftValues {
    private DriftValues() {}

    /** Takes values. */
    @FunctionalInterface
    public interface Taker {
        /**
         * Takes a finite value.
         *
         * @param band index of the band in the layout; -1 where the quantity is of the whole object
         */
        void take(Quantity quantity, int band, double value);
    }

    /** The survey whose distributions an object belongs to; empty without images, and where a filter is unknown to the model. */
    public static Optional<String> survey(Tokens tokens) {
        return tokens.outOfDomain() ? Optional.empty() : tokens.imageSurvey();
    }

    /** The name of a band in references. */
    public static String band(TokenLayout layout, int band) {
        return band < 0 ? "" : layout.bands().get(band).name().toLowerCase(Locale.ROOT);
    }

    /**
     * Hands over what can be told of an object; what is NaN is left out.
     *
     * @param redshift from the images alone
     * @param risk of that redshift
     * @param anomaly percentile
     */
    public static void of(Tokens tokens, double redshift, double risk, double anomaly, Taker taker) {
        take(Quantity.REDSHIFT, -1, redshift, taker);
        take(Quantity.RISK, -1, risk, taker);
        take(Quantity.ANOMALY, -1, anomaly, taker);
        double[] magnitudes = tokens.imageMagnitudes().values();
        TokenLayout layout = tokens.layout();
        for (int band = 0; band < layout.bands().size(); band++) {
            take(Quantity.BRIGHTNESS, band, magnitudes[band], taker);
            double noise =
                    tokens.plane(layout.bands().get(band)).map(Plane::noise).orElse(Double.NaN);
            take(Quantity.NOISE, band, Math.log10(noise), taker);
        }
    }

    private static void take(Quantity quantity, int band, double value, Taker taker) {
        if (Double.isFinite(value)) {
            taker.take(quantity, band, value);
        }
    }
}
