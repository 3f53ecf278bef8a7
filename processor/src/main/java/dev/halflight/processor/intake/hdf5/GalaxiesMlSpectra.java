/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.hdf5;

import dev.halflight.processor.intake.IntakeException;
import dev.halflight.processor.intake.SpectrumSamples;
import dev.halflight.v1.Band;
import dev.halflight.v1.Observation;
import dev.halflight.v1.Spectrum;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * GalaxiesML-Spectra (Zenodo 16989593): images of HSC as {@link GalaxiesMl} has them, {@code spectrum/flux} (1e-17
 * erg/s/cm2/Angstrom), {@code spectrum/ivar} and {@code spectrum/wave} (vacuum, Angstrom; an origin of its own in each row) of DESI,
 * groups {@code DESI_fibermap} and {@code HSC_metadata}. A sample of flux 0 is none: rows are filled up with zeros.
 *
 * <p>The morphology PSF makes no class: quasars have it, stars, and many compact galaxies.
 */
final class GalaxiesMlSpectra implements ObjectTable {
    private static final String IMAGE = "image";
    private static final String FLUX = "spectrum/flux";
    private static final String FIBERS = "DESI_fibermap/";

    private final Catalog catalog;
    private final HscStamps stamps;
    private final Hdf5Array images;
    private final Hdf5Array wavelengths;
    private final Hdf5Array fluxes;
    private final Hdf5Array weights;
    private final PipelineColumns pipeline;

    GalaxiesMlSpectra(Hdf5File file, Map<Band, String> filters) throws IntakeException {
        catalog = Catalog.of(file, "HSC_metadata/", FIBERS, "");
        images = file.array(IMAGE);
        stamps = HscStamps.of(file, images, filters);
        wavelengths = file.array("spectrum/wave");
        fluxes = file.array(FLUX);
        weights = file.array("spectrum/ivar");
        pipeline = new PipelineColumns(
                file.find(FIBERS + "DESI_redshift", FIBERS + "Z"),
                file.find(FIBERS + "ZWARN", FIBERS + "DESI_zwarn"),
                file.find(FIBERS + "SPECTYPE", FIBERS + "DESI_spectype"));
    }

    static boolean isIn(Hdf5File file) throws IntakeException {
        return file.find(IMAGE).isPresent() && file.find(FLUX).isPresent();
    }

    @Override
    public long rows() {
        return catalog.rows();
    }

    @Override
    public List<String> remarks() {
        return catalog.remarks();
    }

    @Override
    public Observation observe(long row) throws IntakeException {
        Optional<Spectrum> spectrum = spectrum(row);
        return catalog.object(row, HscStamps.SURVEY)
                .setImages(GalaxiesMl.images(stamps, images.floats(row)))
                .setSpectrum(spectrum.orElse(null))
                .setKnownRedshift(pipeline.redshift(row).orElse(null))
                .setKnownClass(pipeline.type(row).orElse(null))
                .build();
    }

    /** The spectrum, where it has a usable sample. */
    private Optional<Spectrum> spectrum(long row) throws IntakeException {
        float[] flux = fluxes.floats(row);
        float[] weight = weights.floats(row);
        for (int k = 0; k < Math.min(flux.length, weight.length); k++) {
            weight[k] = flux[k] == 0 ? 0 : weight[k];
        }
        return SpectrumSamples.spectrum(wavelengths.floats(row), flux, weight);
    }
}
