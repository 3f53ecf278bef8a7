/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.reconstruct;

import dev.halflight.schemas.tokens.Stretch;
import dev.halflight.schemas.tokens.Targets;
import dev.halflight.schemas.tokens.TokenLayout;

/** The pixels of one band, taken out of the tokens and back to physical units. */
final class BandPixels {
    /** The noise at which the weight is 1/2, in stretched units; see {@link Targets}. */
    private static final double FLOOR = 0.1;

    private final TokenLayout layout;
    private final int band;

    BandPixels(TokenLayout layout, int band) {
        this.layout = layout;
        this.band = band;
    }

    private int place(int pixel) {
        int x = pixel % layout.imageSize();
        int y = pixel / layout.imageSize();
        int patch = layout.patchSize();
        return layout.tokenOfPixel(x, y) * layout.imageTokenPixels() + (band * patch + y % patch) * patch + x % patch;
    }

    /** Surface brightness, nJy per square arcsec, row-major. */
    double[] brightness(float[] stretched) {
        double[] brightness = new double[layout.pixels()];
        for (int pixel = 0; pixel < brightness.length; pixel++) {
            brightness[pixel] = layout.softening().get(band) * Stretch.sinh(stretched[place(pixel)]);
        }
        return brightness;
    }

    /** The noise of each pixel, nJy per square arcsec, that its weight tells of; NaN where it was not measured. */
    double[] noise(Targets measured) {
        double[] noise = new double[layout.pixels()];
        for (int pixel = 0; pixel < noise.length; pixel++) {
            int place = place(pixel);
            double weight = measured.imageWeight()[place];
            // a stretched value's noise is the value's, times the slope of the stretch, 1 / cosh
            double slope = 1 / Math.cosh(measured.image()[place]);
            double stretched = FLOOR * Math.sqrt(1 / weight - 1);
            noise[pixel] = weight > 0 && stretched > 0
                    ? stretched / slope * layout.softening().get(band)
                    : Double.NaN;
        }
        return noise;
    }

    /** Whether a pixel lies within a radius, arcsec, of the middle of the stamp, where the object is. */
    boolean isWithin(int pixel, double radius) {
        double middle = (layout.imageSize() - 1) / 2.0;
        double x = pixel % layout.imageSize() - middle;
        double y = pixel / layout.imageSize() - middle;
        return Math.hypot(x, y) * layout.pixelScale() <= radius;
    }
}
