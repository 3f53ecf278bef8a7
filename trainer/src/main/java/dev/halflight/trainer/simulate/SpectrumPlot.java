/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.Spectrum;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Arrays;

/** A spectrum as a line, averaged over a few samples; lost samples are left out. */
final class SpectrumPlot {
    private static final double BLUE_END = 3550;
    private static final double RED_END = 10_300;
    private static final int SAMPLES = 8;

    private SpectrumPlot() {}

    static void draw(Spectrum spectrum, Graphics2D graphics, int left, int top, int width, int height) {
        float[] wavelength = Floats.fromBytes(spectrum.getWavelength());
        float[] flux = Floats.fromBytes(spectrum.getFlux());
        float[] inverseVariance = Floats.fromBytes(spectrum.getInverseVariance());
        double[] mean = new double[flux.length / SAMPLES];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = mean(flux, inverseVariance, i * SAMPLES);
        }
        double[] sorted = Arrays.stream(mean).filter(Double::isFinite).sorted().toArray();
        double highest = 1.3 * sorted[(int) (0.995 * (sorted.length - 1))];
        double lowest = Math.min(0, sorted[(int) (0.02 * sorted.length)]);
        graphics.setColor(new Color(30, 60, 140));
        int previousX = 0;
        int previousY = -1;
        for (int i = 0; i < mean.length; i++) {
            if (Double.isNaN(mean[i])) {
                previousY = -1;
                continue;
            }
            int x = left + (int) (width * (wavelength[i * SAMPLES] - BLUE_END) / (RED_END - BLUE_END));
            double part = Math.min(1, Math.max(0, (mean[i] - lowest) / (highest - lowest)));
            int y = top + height - 1 - (int) (part * (height - 2));
            if (previousY >= 0) {
                graphics.drawLine(previousX, previousY, x, y);
            }
            previousX = x;
            previousY = y;
        }
    }

    private static double mean(float[] flux, float[] inverseVariance, int from) {
        double sum = 0;
        double weight = 0;
        for (int i = from; i < from + SAMPLES; i++) {
            sum += flux[i] * inverseVariance[i];
            weight += inverseVariance[i];
        }
        return weight > 0 ? sum / weight : Double.NaN;
    }
}
