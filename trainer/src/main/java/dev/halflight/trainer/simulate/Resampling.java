/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/** Spectra of finer sampling on the rest-frame grid. */
final class Resampling {
    private Resampling() {}

    /**
     * The mean of a spectrum over each sample of {@link RestGrid#FINE}; where none falls into it, the nearest ones' interpolation; 0
     * outside the spectrum.
     *
     * @param wavelengths Angstrom, increasing
     */
    static float[] toRestGrid(double[] wavelengths, double[] flux) {
        float[] values = new float[RestGrid.FINE.size()];
        double halfStep = Math.sqrt(RestGrid.FINE.wavelength(1) / RestGrid.FINE.wavelength(0));
        int next = 0;
        for (int i = 0; i < values.length; i++) {
            double center = RestGrid.FINE.wavelength(i);
            while (next < wavelengths.length && wavelengths[next] < center / halfStep) {
                next++;
            }
            double sum = 0;
            int count = 0;
            for (int k = next; k < wavelengths.length && wavelengths[k] < center * halfStep; k++) {
                sum += flux[k];
                count++;
            }
            if (count > 0) {
                values[i] = (float) (sum / count);
            } else if (next > 0 && next < wavelengths.length) {
                double part = (center - wavelengths[next - 1]) / (wavelengths[next] - wavelengths[next - 1]);
                values[i] = (float) (flux[next - 1] + part * (flux[next] - flux[next - 1]));
            }
        }
        return values;
    }
}
