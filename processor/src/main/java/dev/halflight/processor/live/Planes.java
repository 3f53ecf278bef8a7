/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.live;

import dev.halflight.schemas.tokens.Plane;
import dev.halflight.schemas.tokens.Stretch;
import dev.halflight.schemas.tokens.TokenLayout;

/** Images as rows of stretched pixels, size x size, first row at the south; NaN where nothing was measured. */
final class Planes {
    private final TokenLayout layout;

    Planes(TokenLayout layout) {
        this.layout = layout;
    }

    /**
     * What was measured of a band.
     *
     * @param band its place in the layout
     */
    float[] measured(Plane plane, int band) {
        double linear = 1 / layout.softening().get(band);
        float[] pixels = new float[layout.pixels()];
        for (int k = 0; k < pixels.length; k++) {
            pixels[k] = plane.usable()[k] ? Stretch.asinh(plane.brightness()[k] * linear) : Float.NaN;
        }
        return pixels;
    }

    /**
     * A band of predicted tokens.
     *
     * @param band its place in the layout
     * @param tokens stretched pixels, imageTokens x imageTokenPixels
     */
    float[] predicted(float[] tokens, int band) {
        int size = layout.imageSize();
        int patch = layout.patchSize();
        float[] pixels = new float[layout.pixels()];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x += patch) {
                int from = layout.tokenOfPixel(x, y) * layout.imageTokenPixels()
                        + band * patch * patch
                        + y % patch * patch;
                System.arraycopy(tokens, from, pixels, y * size + x, patch);
            }
        }
        return pixels;
    }
}
