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
        int size = layout.imageSize();
        float[] predicted = values.clone();
        for (int band = 0; band < layout.bands().size(); band++) {
            double mean = mean(values, weights, band);
            for (int y = 0; y < size; y++) {
                for (int x = 0; x < size; x++) {
                    int place = place(band, x, y);
                    if (weights[place] == 0) {
                        LocalFit fit = around(values, weights, band, x, y);
                        predicted[place] = (float) (fit.weights() > 0 ? fit.atPlace() : mean);
                    }
                }
            }
        }
        return predicted;
    }

    private LocalFit around(float[] values, float[] weights, int band, int x, int y) {
        LocalFit fit = new LocalFit();
        int reach = NEAR_PIXELS.length - 1;
        int last = layout.imageSize() - 1;
        for (int row = Math.max(0, y - reach); row <= Math.min(last, y + reach); row++) {
            double nearRow = NEAR_PIXELS[Math.abs(row - y)];
            for (int column = Math.max(0, x - reach); column <= Math.min(last, x + reach); column++) {
                int place = place(band, column, row);
                if (weights[place] > 0) {
                    double near = nearRow * NEAR_PIXELS[Math.abs(column - x)];
                    fit.add(column - x, row - y, near * weights[place], values[place]);
                }
            }
        }
        return fit;
    }

    private int place(int band, int x, int y) {
        int patch = layout.patchSize();
        return layout.tokenOfPixel(x, y) * layout.imageTokenPixels() + (band * patch + y % patch) * patch + x % patch;
    }

    private double mean(float[] values, float[] weights, int band) {
        LocalFit fit = new LocalFit();
        for (int pixel = 0; pixel < layout.pixels(); pixel++) {
            int place = place(band, pixel % layout.imageSize(), pixel / layout.imageSize());
            fit.add(0, 0, weights[place], values[place]);
        }
        return fit.atPlace();
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
