/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.Spectrum;
import java.nio.file.Path;
import java.util.List;
import nom.tam.fits.BasicHDU;

/**
 * Reads a spectrum in the format of SDSS and BOSS ({@code spec-plate-mjd-fiber.fits}): the table COADD with flux (1e-17
 * erg/s/cm2/Angstrom), loglam (log10 of the wavelength, Angstrom, in vacuum unless the file says otherwise) and ivar. A sample is not used where its inverse variance is
 * 0, or where and_mask (a defect in every exposure) has a bit that speaks of the sample; the bits below 16 speak of the whole fiber
 * (SDSS bitmask SPPIXMASK).
 */
final class SdssSpectrum {
    /** The table that such a file has. */
    static final String TABLE = "COADD";

    private static final int SAMPLE_BITS = -(1 << 16);

    private SdssSpectrum() {}

    /**
     * Reads a file.
     *
     * @throws IntakeException if it has no such table, or no usable sample in it
     */
    static Spectrum read(Path path) throws IntakeException {
        List<BasicHDU<?>> units = FitsReader.read(path);
        FitsTable table = FitsTable.named(TABLE, units, path)
                .orElseThrow(() -> new IntakeException(
                        path + " has no table " + TABLE + ": it is not a spectrum in the format of SDSS"));
        return of(table, Medium.of(units).orElse(Medium.VACUUM));
    }

    /**
     * Reads the table.
     *
     * @param medium what the wavelengths are measured in
     * @throws IntakeException if it lacks a column, or has no usable sample
     */
    static Spectrum of(FitsTable table, Medium medium) throws IntakeException {
        double[] flux = table.numbers("flux");
        double[] logWavelength = table.numbers("loglam");
        double[] inverseVariance = table.numbers("ivar");
        double[] mask = table.numbers("and_mask");
        float[] wavelengths = new float[flux.length];
        float[] fluxes = new float[flux.length];
        float[] weights = new float[flux.length];
        boolean usable = false;
        for (int k = 0; k < flux.length; k++) {
            wavelengths[k] = (float) medium.toVacuum(Math.pow(10, logWavelength[k]));
            requireIncreasing(wavelengths, k, table.path());
            boolean good = Float.isFinite((float) flux[k])
                    && Float.isFinite((float) inverseVariance[k])
                    && inverseVariance[k] > 0
                    && ((int) mask[k] & SAMPLE_BITS) == 0;
            fluxes[k] = Float.isFinite((float) flux[k]) ? (float) flux[k] : 0;
            weights[k] = good ? (float) inverseVariance[k] : 0;
            usable |= good;
        }
        if (!usable) {
            throw new IntakeException(table.path()
                    + " has no usable sample: each has inverse variance 0, or is masked; convert without the spectrum");
        }
        return new Spectrum(Floats.toBytes(wavelengths), Floats.toBytes(fluxes), Floats.toBytes(weights));
    }

    private static void requireIncreasing(float[] wavelengths, int k, Path path) throws IntakeException {
        boolean positive = Float.isFinite(wavelengths[k]) && wavelengths[k] > 0;
        if (!positive || (k > 0 && wavelengths[k] <= wavelengths[k - 1])) {
            throw new IntakeException(path + " has wavelengths that do not increase at sample " + k);
        }
    }
}
