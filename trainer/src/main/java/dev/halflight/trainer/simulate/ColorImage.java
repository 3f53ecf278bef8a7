/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import java.awt.image.BufferedImage;

/** Three bands as a color image with the asinh stretch of Lupton et al. 2004, PASP 116, 133, which keeps the colors of bright pixels. */
final class ColorImage {
    private static final double SOFTENING = 3;
    private static final double STRETCH = 0.6;

    private ColorImage() {}

    /** The square image of three bands' counts, drawn with the first row at the bottom. */
    static BufferedImage of(float[] red, float[] green, float[] blue) {
        int side = (int) Math.sqrt(red.length);
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < red.length; i++) {
            double mean = (red[i] + green[i] + blue[i]) / 3;
            double factor = Math.log(SOFTENING * mean / STRETCH + Math.hypot(1, SOFTENING * mean / STRETCH))
                    / (SOFTENING * mean);
            int color =
                    channel(red[i] * factor) << 16 | channel(green[i] * factor) << 8 | channel(1.25 * blue[i] * factor);
            image.setRGB(i % side, side - 1 - i / side, color);
        }
        return image;
    }

    private static int channel(double value) {
        return (int) Math.min(255, Math.max(0, 255 * (value / 1.2 + 0.04)));
    }
}
