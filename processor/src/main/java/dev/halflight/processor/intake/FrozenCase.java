/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import dev.halflight.v1.Band;
import dev.halflight.v1.ImageKind;
import dev.halflight.v1.ObjectClass;
import dev.halflight.v1.Observation;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A real object that models are judged on and never trained on: which files it is made of, and what is known of it.
 *
 * @param name its name, the id of the observation
 * @param survey the survey, lower case
 * @param ra right ascension, degrees, ICRS
 * @param dec declination, degrees, ICRS
 * @param images the image of each band, relative to the folder of the data
 * @param kind what they are images of
 * @param zeroPoint where its images' zero point is not the survey's
 * @param spectrum its spectrum, relative to the folder of the data
 * @param knownRedshift its redshift
 * @param knownClass what it is
 */
record FrozenCase(
        String name,
        String survey,
        double ra,
        double dec,
        Map<Band, String> images,
        ImageKind kind,
        Optional<ZeroPoint> zeroPoint,
        Optional<String> spectrum,
        Optional<Double> knownRedshift,
        Optional<ObjectClass> knownClass) {
    FrozenCase {
        images = Map.copyOf(images);
    }

    /**
     * Makes it an observation.
     *
     * @param folder where its files are
     * @throws IntakeException if they cannot be read, or make none
     */
    Observation observe(Path folder) throws IntakeException {
        Observation measured = images.isEmpty() ? spectrumOnly(folder) : withImages(folder);
        return Observation.newBuilder()
                .setObjectId(name)
                .setSurvey(survey)
                .setRa(ra)
                .setDec(dec)
                .setEbv(measured.getEbv().orElse(null))
                .setImages(measured.getImages())
                .setSpectrum(measured.getSpectrum().orElse(null))
                .setKnownRedshift(knownRedshift.orElse(null))
                .setKnownClass(knownClass.orElse(null))
                .build();
    }

    private Observation withImages(Path folder) throws IntakeException {
        Map<Band, Path> files = new EnumMap<>(Band.class);
        Map<Band, ZeroPoint> zeroPoints = new EnumMap<>(Band.class);
        images.forEach((band, file) -> {
            files.put(band, folder.resolve(file));
            zeroPoint.ifPresent(known -> zeroPoints.put(band, known));
        });
        return Cutouts.observe(new CutoutRequest(
                name,
                ra,
                dec,
                survey,
                kind,
                files,
                Optional.empty(),
                Map.of(),
                zeroPoints,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                spectrum.map(folder::resolve),
                Optional.empty()));
    }

    private Observation spectrumOnly(Path folder) throws IntakeException {
        Path file =
                folder.resolve(spectrum.orElseThrow(() -> new IntakeException("it has neither image nor spectrum")));
        Converted spectra = SpectrumFile.read(file);
        if (spectra.observations().size() + spectra.refusals().size() != 1) {
            throw new IntakeException(file + " holds several spectra: a case is one object");
        }
        if (spectra.observations().isEmpty()) {
            throw new IntakeException(spectra.refusals().get(0));
        }
        return spectra.observations().get(0);
    }
}
