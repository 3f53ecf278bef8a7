/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline.templatefit;

import dev.halflight.v1.Spectrum;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nom.tam.fits.BinaryTableHDU;
import nom.tam.fits.Fits;

/** Reads the samples of real spectra, without judging their masks. */
final class RealSpectra {
    private RealSpectra() {}

    static Spectrum read(Path path) throws IOException {
        try (Fits fits = new Fits(path.toFile())) {
            fits.read();
            List<float[]> samples = new ArrayList<>();
            if (fits.getHDU("COADD") instanceof BinaryTableHDU table) {
                float[] flux = (float[]) table.getColumn("flux");
                float[] weight = (float[]) table.getColumn("ivar");
                float[] place = (float[]) table.getColumn("loglam");
                int[] mask = (int[]) table.getColumn("and_mask");
                for (int k = 0; k < flux.length; k++) {
                    float usable = mask[k] >>> 16 == 0 ? weight[k] : 0;
                    samples.add(new float[] {(float) Math.pow(10, place[k]), flux[k], usable});
                }
                return spectrum(samples);
            }
            for (String arm : List.of("B", "R", "Z")) {
                double[] wavelength =
                        (double[]) fits.getHDU(arm + "_WAVELENGTH").getKernel();
                float[] flux = ((float[][]) fits.getHDU(arm + "_FLUX").getKernel())[0];
                float[] weight = ((float[][]) fits.getHDU(arm + "_IVAR").getKernel())[0];
                for (int k = 0; k < flux.length; k++) {
                    samples.add(new float[] {(float) wavelength[k], flux[k], weight[k]});
                }
            }
            return spectrum(samples);
        }
    }

    private static Spectrum spectrum(List<float[]> samples) {
        return PlantedSpectra.spectrum(column(samples, 0), column(samples, 1), column(samples, 2));
    }

    private static float[] column(List<float[]> samples, int column) {
        float[] values = new float[samples.size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = samples.get(k)[column];
        }
        return values;
    }
}
