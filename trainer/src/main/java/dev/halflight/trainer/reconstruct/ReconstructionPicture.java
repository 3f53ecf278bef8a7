/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.reconstruct;

import dev.halflight.schemas.tokens.Targets;
import dev.halflight.schemas.tokens.TokenLayout;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * An object as it was measured and, to the right of it, as it was predicted while hidden: the three bluest bands there are as
 * blue, green and red, in the stretch of Lupton et al. 2004, PASP 116, 133. North is up, east to the left.
 */
public final class ReconstructionPicture {
    private static final int GAP = 4;
    private static final double SOFTENING = 8;
    /** The part of the pixels that are drawn in full brightness. */
    private static final double SATURATED = 0.002;

    private final TokenLayout layout;
    private final List<Integer> bands;
    private final double linear;

    /** A picture of the bands that an object was measured in, one or more. */
    public ReconstructionPicture(TokenLayout layout, Targets measured) {
        this.layout = layout;
        bands = IntStream.range(0, layout.bands().size())
                .filter(band -> DoubleStream.of(new BandPixels(layout, band).noise(measured))
                        .anyMatch(Double::isFinite))
                .limit(3)
                .boxed()
                .toList();
        if (bands.isEmpty()) {
            throw new IllegalArgumentException("an object without images has no picture");
        }
        double[] sorted = intensity(channels(measured.image()));
        Arrays.sort(sorted);
        double brightest = sorted[(int) ((1 - SATURATED) * (sorted.length - 1))];
        linear = Math.max(brightest, layout.softening().get(bands.get(0)));
    }

    /**
     * The picture.
     *
     * @param measured stretched pixels, imageTokens x imageTokenPixels
     * @param predicted the same
     */
    public BufferedImage draw(float[] measured, float[] predicted) {
        int size = layout.imageSize();
        BufferedImage picture = new BufferedImage(2 * size + GAP, size, BufferedImage.TYPE_INT_ARGB);
        draw(picture, 0, channels(measured));
        draw(picture, size + GAP, channels(predicted));
        return picture;
    }

    private List<double[]> channels(float[] stretched) {
        int last = bands.size() - 1;
        return IntStream.of(Math.min(2, last), Math.min(1, last), 0)
                .mapToObj(channel -> new BandPixels(layout, bands.get(channel)).brightness(stretched))
                .toList();
    }

    private static double[] intensity(List<double[]> channels) {
        return IntStream.range(0, channels.get(0).length)
                .mapToDouble(pixel -> channels.stream()
                        .mapToDouble(channel -> channel[pixel])
                        .average()
                        .orElse(0))
                .toArray();
    }

    private void draw(BufferedImage picture, int left, List<double[]> channels) {
        int size = layout.imageSize();
        double[] intensity = intensity(channels);
        for (int pixel = 0; pixel < intensity.length; pixel++) {
            double level = Math.max(intensity[pixel], 1e-3 * linear) / linear;
            double factor = asinh(SOFTENING * level) / asinh(SOFTENING) / (level * linear);
            int color = 0xff;
            for (double[] channel : channels) {
                color = color << 8 | (int) Math.min(255, Math.max(0, 255 * channel[pixel] * factor));
            }
            picture.setRGB(left + pixel % size, size - 1 - pixel / size, color);
        }
    }

    private static double asinh(double x) {
        return Math.log(x + Math.hypot(1, x));
    }
}
