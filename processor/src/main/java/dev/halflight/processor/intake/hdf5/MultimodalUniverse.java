/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.hdf5;

import dev.halflight.processor.intake.IntakeException;
import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.Observation;
import dev.halflight.v1.Spectrum;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file of the Multimodal Universe (arXiv 2412.02527), {@code healpix=N/001-of-001.hdf5}: images of HSC, spectra of DESI or SDSS, or
 * both of the same objects.
 */
final class MultimodalUniverse implements ObjectTable {
    private final Catalog catalog;
    private final Optional<UniverseImages> images;
    private final Optional<UniverseSpectra> spectra;
    private final PipelineColumns pipeline;

    MultimodalUniverse(Hdf5File file, Map<Band, String> filters) throws IntakeException {
        catalog = Catalog.of(file, "");
        images = UniverseImages.isIn(file) ? Optional.of(new UniverseImages(file, filters)) : Optional.empty();
        spectra = UniverseSpectra.isIn(file) ? Optional.of(new UniverseSpectra(file)) : Optional.empty();
        pipeline = new PipelineColumns(file.find("Z"), file.find("ZWARN", "ZWARNING"), file.find("SPECTYPE", "CLASS"));
    }

    static boolean isIn(Hdf5File file) throws IntakeException {
        return UniverseImages.isIn(file) || UniverseSpectra.isIn(file);
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
        List<BandImage> seen = images.isPresent() ? images.get().images(row) : List.of();
        Optional<Spectrum> spectrum = spectra.isPresent() ? spectra.get().spectrum(row) : Optional.empty();
        if (seen.isEmpty() && spectrum.isEmpty()) {
            throw new IntakeException(
                    "object " + catalog.id(row) + " has no usable " + (images.isPresent() ? "pixel" : "sample"));
        }
        String survey = images.isPresent() ? HscStamps.SURVEY : spectra.get().survey();
        return catalog.object(row, survey)
                .setImages(seen)
                .setSpectrum(spectrum.orElse(null))
                .setKnownRedshift(pipeline.redshift(row).orElse(null))
                .setKnownClass(pipeline.type(row).orElse(null))
                .build();
    }
}
