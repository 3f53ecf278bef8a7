/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import dev.halflight.schemas.wire.AvroTrust;
import dev.halflight.v1.Observation;
import dev.halflight.v1.Spectrum;
import java.util.List;
import java.util.Optional;

/**
 * The object that a spectrum was taken of, as its file names it.
 *
 * @param objectId its identifier in the survey
 * @param survey the survey, lower case
 * @param ra right ascension, degrees, ICRS
 * @param dec declination, degrees, ICRS
 * @param ebv Galactic reddening E(B-V), magnitudes
 * @param pipeline what the survey's pipeline found
 */
record SpectrumTarget(
        String objectId,
        String survey,
        double ra,
        double dec,
        Optional<Double> ebv,
        Optional<PipelineRedshift> pipeline) {
    static {
        // a builder reads the defaults of fields, and Avro its limits with them
        AvroTrust.ensure();
    }

    /**
     * The object with its spectrum and without images.
     *
     * @throws IntakeException if its position is none
     */
    Observation observed(Spectrum spectrum) throws IntakeException {
        if (!(ra >= 0 && ra < 360 && Math.abs(dec) <= 90)) {
            throw new IntakeException(
                    objectId + " has ra " + ra + ", dec " + dec + ", which is no place on the sky, in degrees");
        }
        return Observation.newBuilder()
                .setObjectId(objectId)
                .setSurvey(survey)
                .setRa(ra)
                .setDec(dec)
                .setEbv(ebv.orElse(null))
                .setImages(List.of())
                .setSpectrum(spectrum)
                .setKnownRedshift(
                        pipeline.flatMap(PipelineRedshift::knownRedshift).orElse(null))
                .setKnownClass(pipeline.flatMap(PipelineRedshift::knownClass).orElse(null))
                .build();
    }
}
