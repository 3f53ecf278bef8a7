/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The wavelengths of a spectrograph's samples, and what the sky does there.
 *
 * @param wavelengths vacuum, Angstrom, increasing; not to be changed
 * @param noise of the sky, relative to that at 6000 Angstrom; not to be changed
 * @param lines of the sky: their flux density, relative to the sky's at 6000 Angstrom; not to be changed
 */
record WavelengthGrid(double[] wavelengths, double[] noise, double[] lines) {
    static final double LINEAR_START = 3600;
    static final double LINEAR_END = 9824;
    private static final double LINEAR_STEP = 0.8;
    private static final double LOGARITHMIC_STEP = 1e-4;
    private static final int LOGARITHMIC_START = 35_480;
    private static final int LOGARITHMIC_END = 40_200;

    /** Equal steps, as DESI has them; where two arms overlap both measure. */
    static final WavelengthGrid LINEAR = linear();

    private static final WavelengthGrid LOGARITHMIC = of(IntStream.range(LOGARITHMIC_START, LOGARITHMIC_END)
            .mapToDouble(i -> Math.pow(10, i * LOGARITHMIC_STEP))
            .toArray());

    /** Equal steps of the logarithm, as SDSS has them, between about these wavelengths. */
    static WavelengthGrid logarithmic(double start, double end) {
        int from = (int) Math.rint(Math.log10(start) / LOGARITHMIC_STEP) - LOGARITHMIC_START;
        int to = (int) Math.rint(Math.log10(end) / LOGARITHMIC_STEP) - LOGARITHMIC_START;
        return new WavelengthGrid(
                Arrays.copyOfRange(LOGARITHMIC.wavelengths, from, to),
                Arrays.copyOfRange(LOGARITHMIC.noise, from, to),
                Arrays.copyOfRange(LOGARITHMIC.lines, from, to));
    }

    int size() {
        return wavelengths.length;
    }

    /** Width of a sample, Angstrom. */
    double step(int sample) {
        return sample > 0 ? wavelengths[sample] - wavelengths[sample - 1] : wavelengths[1] - wavelengths[0];
    }

    private static WavelengthGrid of(double[] wavelengths) {
        double[] noise = SkyBrightness.noise(wavelengths);
        double[] lines = new double[noise.length];
        for (int i = 0; i < lines.length; i++) {
            double continuum = SkyBrightness.continuum(wavelengths[i]);
            lines[i] = noise[i] * noise[i] - continuum * continuum;
        }
        return new WavelengthGrid(wavelengths, noise, lines);
    }

    private static WavelengthGrid linear() {
        int size = (int) Math.round((LINEAR_END - LINEAR_START) / LINEAR_STEP) + 1;
        WavelengthGrid grid = of(IntStream.range(0, size)
                .mapToDouble(i -> LINEAR_START + LINEAR_STEP * i)
                .toArray());
        for (int i = 0; i < size; i++) {
            if (SpectrographArm.overlap(grid.wavelengths[i])) {
                grid.noise[i] /= Math.sqrt(2);
            }
        }
        return grid;
    }
}
