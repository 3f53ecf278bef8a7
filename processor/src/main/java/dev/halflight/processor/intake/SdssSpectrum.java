/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.Spectrum;
import java.nio.file.Path;
import java.util.Locale;
import nom.tam.fits.BasicHDU;
import nom.tam.fits.BinaryTableHDU;
import nom.tam.util.ArrayFuncs;

/**
 * Reads a spectrum in the format of SDSS and BOSS ({@code spec-plate-mjd-fiber.fits}): the table COADD with flux (1e-17
 * erg/s/cm2/Angstrom), loglam (log10 of the vacuum wavelength, Angstrom) and ivar. A sample is not used where its inverse variance is
 * 0, or where and_mask (a defect in every exposure) has a bit that speaks of the sample; the bits below 16 speak of the whole fiber
 * (SDSS bitmask SPPIXMASK).
 */
final class SdssSpectrum {
    private static final int SAMPLE_BITS = -(1 << 16);

    private final Path path;
    private final BinaryTableHDU table;

    private SdssSpectrum(Path path, BinaryTableHDU table) {
        this.path = path;
        this.table = table;
    }

    /**
     * Reads a file.
     *
     * @throws IntakeException if it has no such table, or no usable sample in it
     */
    static Spectrum read(Path path) throws IntakeException {
        for (BasicHDU<?> unit : FitsReader.read(path)) {
            boolean isCoadd =
                    unit.getHeader().getStringValue("EXTNAME", "").strip().equalsIgnoreCase("COADD");
            if (isCoadd && unit instanceof BinaryTableHDU table) {
                return new SdssSpectrum(path, table).spectrum();
            }
        }
        throw new IntakeException(path + " has no table COADD: it is not a spectrum in the format of SDSS");
    }

    private Spectrum spectrum() throws IntakeException {
        double[] flux = column("flux");
        double[] logWavelength = column("loglam");
        double[] inverseVariance = column("ivar");
        double[] mask = column("and_mask");
        float[] wavelengths = new float[flux.length];
        float[] fluxes = new float[flux.length];
        float[] weights = new float[flux.length];
        boolean usable = false;
        for (int k = 0; k < flux.length; k++) {
            wavelengths[k] = (float) Math.pow(10, logWavelength[k]);
            requireIncreasing(wavelengths, k);
            boolean good = Float.isFinite((float) flux[k])
                    && Float.isFinite((float) inverseVariance[k])
                    && inverseVariance[k] > 0
                    && ((int) mask[k] & SAMPLE_BITS) == 0;
            fluxes[k] = Float.isFinite((float) flux[k]) ? (float) flux[k] : 0;
            weights[k] = good ? (float) inverseVariance[k] : 0;
            usable |= good;
        }
        if (!usable) {
            throw new IntakeException(path
                    + " has no usable sample: each has inverse variance 0, or is masked; convert without --spectrum");
        }
        return new Spectrum(Floats.toBytes(wavelengths), Floats.toBytes(fluxes), Floats.toBytes(weights));
    }

    private void requireIncreasing(float[] wavelengths, int k) throws IntakeException {
        boolean positive = Float.isFinite(wavelengths[k]) && wavelengths[k] > 0;
        if (!positive || (k > 0 && wavelengths[k] <= wavelengths[k - 1])) {
            throw new IntakeException(path + " has wavelengths that do not increase at sample " + k);
        }
    }

    private double[] column(String name) throws IntakeException {
        try {
            for (int column = 0; column < table.getNCols(); column++) {
                String found = table.getColumnName(column);
                if (found != null && found.strip().toLowerCase(Locale.ROOT).equals(name)) {
                    return (double[]) ArrayFuncs.convertArray(table.getColumn(column), double.class, true);
                }
            }
        } catch (RuntimeException e) {
            throw new IntakeException(path + " has a column " + name + " that cannot be read: " + e.getMessage(), e);
        }
        throw new IntakeException(path + " has no column " + name + " in its table COADD");
    }
}
