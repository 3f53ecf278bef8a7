/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import dev.halflight.v1.Observation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nom.tam.fits.BasicHDU;

/** Makes the spectra of a file observations without images. */
public final class SpectrumFile {
    private SpectrumFile() {}

    /** Reads a file whose wavelengths are in vacuum unless it says otherwise, as {@link #read(Path, Medium)} does. */
    public static Converted read(Path path) throws IntakeException {
        return read(path, Medium.VACUUM);
    }

    /**
     * Reads a file in the format of SDSS and BOSS, or a coadd of DESI with the redrock file beside it where there is one.
     *
     * @param unsaid what the wavelengths are measured in, where the file does not say
     * @throws IntakeException if it is neither, or cannot be read
     */
    public static Converted read(Path path, Medium unsaid) throws IntakeException {
        List<BasicHDU<?>> units = FitsReader.readSpectra(path);
        Medium medium = Medium.of(units).orElse(unsaid);
        Optional<FitsTable> sdss = FitsTable.named(SdssSpectrum.TABLE, units, path);
        if (sdss.isPresent()) {
            Observation observation = SdssTarget.of(units, path).observed(SdssSpectrum.of(sdss.get(), medium));
            return new Converted(List.of(observation), List.of());
        }
        if (DesiArms.areIn(units)) {
            return DesiCoadd.read(units, path, medium);
        }
        if (FitsTable.named("REDSHIFTS", units, path).isPresent()) {
            throw new IntakeException(
                    path + " holds redshifts, no spectra: convert the coadd, beside which it is read along");
        }
        if (units.stream().anyMatch(unit -> name(unit).equals("WAVE"))) {
            throw new IntakeException(
                    path + " holds spectra of no object: it has wavelengths, but neither a table COADD, as SDSS "
                            + "has it, nor a table FIBERMAP of targets, as coadds of DESI have it; a stack of many is none");
        }
        throw new IntakeException(
                path + " holds no spectrum that is known: neither a table COADD, as SDSS has it, nor images "
                        + "B_WAVELENGTH, B_FLUX, B_IVAR and B_MASK, as coadds of DESI have them");
    }

    private static String name(BasicHDU<?> unit) {
        return unit.getHeader().getStringValue("EXTNAME", "").strip();
    }
}
