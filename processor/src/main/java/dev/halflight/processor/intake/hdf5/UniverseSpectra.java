/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.hdf5;

import dev.halflight.processor.intake.IntakeException;
import dev.halflight.processor.intake.SpectrumSamples;
import dev.halflight.v1.Spectrum;
import java.util.Optional;

/**
 * Spectra of DESI or SDSS in the Multimodal Universe: {@code spectrum_lambda} (vacuum, Angstrom; -1 where a row is filled up),
 * {@code spectrum_flux} (1e-17 erg/s/cm2/Angstrom), {@code spectrum_ivar}, {@code spectrum_mask} (true where the sample is bad, unlike
 * the mask of images).
 */
final class UniverseSpectra {
    private static final String FLUX = "spectrum_flux";
    private static final String WAVELENGTH = "spectrum_lambda";

    private final String survey;
    private final Hdf5Array wavelengths;
    private final Hdf5Array fluxes;
    private final Hdf5Array weights;
    private final Optional<Hdf5Array> bad;

    UniverseSpectra(Hdf5File file) throws IntakeException {
        survey = file.find("Z_ERR", "PLATE").isPresent() ? "sdss" : "desi";
        wavelengths = file.array(WAVELENGTH);
        fluxes = file.array(FLUX);
        weights = file.array("spectrum_ivar");
        bad = file.find("spectrum_mask");
    }

    static boolean isIn(Hdf5File file) throws IntakeException {
        return file.find(FLUX).isPresent() && file.find(WAVELENGTH).isPresent();
    }

    String survey() {
        return survey;
    }

    /** The spectrum, where it has a usable sample. */
    Optional<Spectrum> spectrum(long row) throws IntakeException {
        float[] weight = weights.floats(row);
        if (bad.isPresent()) {
            boolean[] masked = bad.get().flags(row);
            for (int k = 0; k < Math.min(masked.length, weight.length); k++) {
                weight[k] = masked[k] ? 0 : weight[k];
            }
        }
        return SpectrumSamples.spectrum(wavelengths.floats(row), fluxes.floats(row), weight);
    }
}
