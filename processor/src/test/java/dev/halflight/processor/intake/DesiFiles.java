/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nom.tam.fits.BasicHDU;

/** Small coadds of DESI: two arms of four and three samples, which share one sample. */
public final class DesiFiles {
    private final List<BasicHDU<?>> units = new ArrayList<>(List.of(FitsFiles.empty()));

    /** A coadd of these targets. */
    public DesiFiles fibers(long[] ids, String... types) {
        double[] places = new double[ids.length];
        float[] reddening = new float[ids.length];
        for (int k = 0; k < ids.length; k++) {
            places[k] = 10 + k;
            reddening[k] = 0.25f;
        }
        units.add(FitsFiles.table(
                "FIBERMAP",
                "TARGETID",
                ids,
                "TARGET_RA",
                places,
                "TARGET_DEC",
                places,
                "EBV",
                reddening,
                "OBJTYPE",
                types));
        return this;
    }

    /** With an arm that starts at a wavelength, in steps of 0.8 Angstrom. */
    public DesiFiles arm(String name, double start, float[][] flux, float[][] inverseVariance, int[][] mask) {
        double[] wavelengths = new double[flux[0].length];
        for (int k = 0; k < wavelengths.length; k++) {
            wavelengths[k] = start + 0.8 * k;
        }
        units.add(FitsFiles.named(name + "_WAVELENGTH", FitsFiles.image(wavelengths)));
        units.add(FitsFiles.named(name + "_FLUX", FitsFiles.image(flux)));
        units.add(FitsFiles.named(name + "_IVAR", FitsFiles.image(inverseVariance)));
        units.add(FitsFiles.named(name + "_MASK", FitsFiles.image(mask)));
        units.add(
                FitsFiles.named(name + "_RESOLUTION", FitsFiles.image(new float[flux.length][11][wavelengths.length])));
        return this;
    }

    /** A coadd of targets that all have the same spectrum, but the last one, which has none. */
    public static DesiFiles coadd(long... ids) {
        float[][] blue = new float[ids.length][];
        float[][] red = new float[ids.length][];
        float[][] blueWeights = new float[ids.length][4];
        float[][] redWeights = new float[ids.length][3];
        String[] types = new String[ids.length];
        for (int k = 0; k < ids.length; k++) {
            types[k] = "TGT";
            blue[k] = new float[] {1, 2, 3, 4};
            red[k] = new float[] {8, 6, 7};
            if (k < ids.length - 1) {
                blueWeights[k] = new float[] {1, 1, 1, 3};
                redWeights[k] = new float[] {1, 2, 2};
            }
        }
        int[][] mask = new int[ids.length][4];
        mask[0][1] = 1;
        return new DesiFiles()
                .fibers(ids, types)
                .arm("B", 3600, blue, blueWeights, mask)
                .arm("R", 3602.4, red, redWeights, new int[ids.length][3]);
    }

    /** Writes the file. */
    public Path write(Path path) throws IOException {
        return FitsFiles.write(path, units.toArray(BasicHDU<?>[]::new));
    }

    /** Writes what redrock found of targets. */
    public static Path redrock(Path path, long[] ids, double[] redshifts, long[] warnings, String... types)
            throws IOException {
        return FitsFiles.write(
                path,
                FitsFiles.empty(),
                FitsFiles.table("REDSHIFTS", "TARGETID", ids, "Z", redshifts, "ZWARN", warnings, "SPECTYPE", types));
    }
}
