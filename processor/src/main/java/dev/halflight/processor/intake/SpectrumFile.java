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

    /**
     * Reads a file in the format of SDSS and BOSS, or a coadd of DESI with the redrock file beside it where there is one.
     *
     * @throws IntakeException if it is neither, or cannot be read
     */
    public static Converted read(Path path) throws IntakeException {
        List<BasicHDU<?>> units = FitsReader.readSpectra(path);
        Optional<FitsTable> sdss = FitsTable.named(SdssSpectrum.TABLE, units, path);
        if (sdss.isPresent()) {
            Observation observation = SdssTarget.of(units, path).observed(SdssSpectrum.of(sdss.get()));
            return new Converted(List.of(observation), List.of());
        }
        if (DesiArms.areIn(units)) {
            return DesiCoadd.read(units, path);
        }
        throw new IntakeException(
                path + " holds no spectrum that is known: neither a table COADD, as SDSS has it, nor images "
                        + "B_WAVELENGTH, B_FLUX, B_IVAR and B_MASK, as coadds of DESI have them");
    }
}
