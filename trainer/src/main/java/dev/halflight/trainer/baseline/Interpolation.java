/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline;

import dev.halflight.schemas.tokens.TokenLayout;

/**
 * Predicts a hidden pixel from the visible pixels around it in its band, a hidden sample of a spectrum from the visible samples
 * beside it, each by a local linear fit. The other bands do not help: a token hides its pixels in all of them.
 */
public final class Interpolation implements HiddenTokenBaseline {
    /** Standard deviation of the weight of a pixel by its distance, pixels. */
    private static final double PIXELS = 2;
    /** Standard deviation of the weight of a sample by its distance, samples. */
    private static final double SAMPLES = 40;
    /** Distance at which a value counts no more, in standard deviations. */
    private static final double REACH = 5;

    private static final double[] NEAR_PIXELS = near(PIXELS);
    private static final double[] NEAR_SAMPLES = near(SAMPLES);

    private final TokenLayout layout;

    /** An interpolation of tokens of this layout. */
    public Interpolation(TokenLayout layout) {
        this.layout = layout;
    }

    /** The weight of a value by its distance along an axis: what counts by its distance in a plane is a product of two. */
    private static double[] near(double sigma) {
        double[] near = new double[(int) (REACH * sigma) + 1];
        for (int distance = 0; distance < near.length; distance++) {
            near[distance] = Math.exp(-0.5 * distance * distance / (sigma * sigma));
        }
        return near;
    }

    @Override
    public String name() {
        return "interpolation";
    }

    @Override
    public float[] image(float[] values, float[] weights) {
        float[] predicted = values.clone();
        for (int band = 0; band < layout.bands().size(); band++) {
            int[] places = places(band);
            float[] bandValues = take(values, places);
            float[] bandWeights = take(weights, places);
            double mean = mean(bandValues, bandWeights);
            for (int pixel = 0; pixel < places.length; pixel++) {
                if (bandWeights[pixel] == 0) {
                    LocalFit fit = around(bandValues, bandWeights, pixel);
                    predicted[places[pixel]] = (float) (fit.weights() > 0 ? fit.atPlace() : mean);
                }
            }
        }
        return predicted;
    }

    /** Where the pixels of a band, row-major, lie among the values of the tokens. */
    private int[] places(int band) {
        int[] places = new int[layout.pixels()];
        int patch = layout.patchSize();
        for (int pixel = 0; pixel < places.length; pixel++) {
            int x = pixel % layout.imageSize();
            int y = pixel / layout.imageSize();
            int inPatch = (band * patch + y % patch) * patch + x % patch;
            places[pixel] = layout.tokenOfPixel(x, y) * layout.imageTokenPixels() + inPatch;
        }
        return places;
    }

    private static float[] take(float[] values, int[] places) {
        float[] taken = new float[places.length];
        for (int k = 0; k < places.length; k++) {
            taken[k] = values[places[k]];
        }
        return taken;
    }

    private LocalFit around(float[] values, float[] weights, int pixel) {
        LocalFit fit = new LocalFit();
        int reach = NEAR_PIXELS.length - 1;
        int size = layout.imageSize();
        int x = pixel % size;
        int y = pixel / size;
        for (int row = Math.max(0, y - reach); row <= Math.min(size - 1, y + reach); row++) {
            double nearRow = NEAR_PIXELS[Math.abs(row - y)];
            for (int column = Math.max(0, x - reach); column <= Math.min(size - 1, x + reach); column++) {
                float weight = weights[row * size + column];
                if (weight > 0) {
                    double near = nearRow * NEAR_PIXELS[Math.abs(column - x)];
                    fit.add(column - x, row - y, near * weight, values[row * size + column]);
                }
            }
        }
        return fit;
    }

    @Override
    public float[] spectrum(float[] values, float[] weights) {
        float[] predicted = values.clone();
        double mean = mean(values, weights);
        for (int place = 0; place < values.length; place++) {
            if (weights[place] == 0) {
                LocalFit fit = beside(values, weights, place);
                predicted[place] = (float) (fit.weights() > 0 ? fit.atPlace() : mean);
            }
        }
        return predicted;
    }

    private static LocalFit beside(float[] values, float[] weights, int place) {
        LocalFit fit = new LocalFit();
        int reach = NEAR_SAMPLES.length - 1;
        for (int k = Math.max(0, place - reach); k <= Math.min(values.length - 1, place + reach); k++) {
            if (weights[k] > 0) {
                fit.add(k - place, 0, NEAR_SAMPLES[Math.abs(k - place)] * weights[k], values[k]);
            }
        }
        return fit;
    }

    private static double mean(float[] values, float[] weights) {
        LocalFit fit = new LocalFit();
        for (int k = 0; k < values.length; k++) {
            fit.add(0, 0, weights[k], values[k]);
        }
        return fit.atPlace();
    }
}
