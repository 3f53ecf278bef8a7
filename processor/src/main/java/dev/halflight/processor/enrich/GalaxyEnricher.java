/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.processor.inference.Prediction;
import dev.halflight.schemas.judgement.Criteria;
import dev.halflight.schemas.judgement.Judgement;
import dev.halflight.schemas.model.ModelCard;
import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.schemas.model.RedshiftPdf;
import dev.halflight.schemas.tokens.Filter;
import dev.halflight.schemas.tokens.Misfit;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.schemas.wire.FloatList;
import dev.halflight.v1.ClassProbabilities;
import dev.halflight.v1.Enriched;
import dev.halflight.v1.Inputs;
import dev.halflight.v1.Lineage;
import java.util.Optional;

/** Makes the record that is published of the model's answer. Thread-safe. */
public final class GalaxyEnricher implements Enricher<Answer> {
    private static final int UNKNOWN_SCHEMA = -1;

    private final ModelCard card;
    private final String sha256;
    private final String provider;
    private final String program;
    private final Reconstructions reconstructions;

    /**
     * An enricher.
     *
     * @param provider what runs the model, such as 'CPU'
     * @param program its version
     */
    public GalaxyEnricher(ModelFolder model, String provider, String program) {
        card = model.card();
        sha256 = model.sha256();
        this.provider = provider;
        this.program = program;
        reconstructions = new Reconstructions(card.layout());
    }

    @Override
    public Enriched enrich(Answer answer, Source source) {
        TokenizedObservation observation = answer.observation();
        Tokens tokens = observation.tokens();
        Prediction prediction = answer.prediction();
        FiniteAnswer.require(prediction);
        Optional<RedshiftPdf> photoz = prediction.photoz().map(pdf -> redshift(pdf, tokens, false));
        Optional<RedshiftPdf> specz = prediction.specz().map(pdf -> redshift(pdf, tokens, true));
        ClassProbabilities classes = new ClassProbabilities(
                prediction.classes()[0], prediction.classes()[1], prediction.classes()[2]);
        Judgement judgement = Judgement.of(
                tokens, photoz.map(RedshiftPdf::summary), specz.map(RedshiftPdf::summary), classes, Criteria.of(card));
        return Enriched.newBuilder()
                .setObjectId(observation.objectId())
                .setRevision(observation.revision())
                .setSurvey(observation.survey())
                .setRa(observation.ra())
                .setDec(observation.dec())
                .setKnownRedshift(observation.knownRedshift().orElse(null))
                .setRedshift(Estimates.of(judgement))
                .setPhotoz(photoz.map(Estimates::of).orElse(null))
                .setSpecz(specz.map(Estimates::of).orElse(null))
                .setClasses(classes)
                .setFlags(judgement.flags())
                .setAnomaly(anomaly(tokens, prediction).orElse(null))
                .setEmbedding(new FloatList(prediction.embedding()))
                .setReconstruction(prediction
                        .reconstructed()
                        .map(reconstructed -> reconstructions.of(reconstructed, tokens))
                        .orElse(null))
                .setInputs(inputs(tokens))
                .setLineage(lineage(answer, source))
                .build();
    }

    private RedshiftPdf redshift(float[] pdf, Tokens tokens, boolean spectrum) {
        return card.calibration().of(new RedshiftPdf(pdf, card.redshiftGrid()), tokens, spectrum);
    }

    private Optional<Float> anomaly(Tokens tokens, Prediction prediction) {
        if (!tokens.hasImage()) {
            return Optional.empty();
        }
        // without the noise of any band there is no misfit
        return prediction
                .reconstructed()
                .map(reconstructed -> Misfit.ofImage(tokens.targets(), reconstructed.image()))
                .filter(Double::isFinite)
                .map(misfit -> (float) card.anomaly().percentile(misfit, tokens.magnitude()));
    }

    private static Inputs inputs(Tokens tokens) {
        return Inputs.newBuilder()
                .setBands(tokens.bands())
                .setFilters(tokens.filters().stream().map(Filter::name).toList())
                .setUsablePixels((float) tokens.usablePixels())
                .setSpectrum(tokens.hasSpectrum())
                .setUsableSpectrum((float) tokens.usableSpectrum())
                .build();
    }

    private Lineage lineage(Answer answer, Source source) {
        return Lineage.newBuilder()
                .setModelName(card.name())
                .setModelVersion(card.version())
                .setModelSha256(sha256)
                .setSourceTopic(source.position().topic())
                .setSourcePartition(source.position().partition())
                .setSourceOffset(source.position().offset())
                .setSourceSchemaId(source.schemaId().orElse(UNKNOWN_SCHEMA))
                .setSourceTime(source.time())
                .setEnrichedTime(answer.time())
                .setProvider(provider)
                .setReconstructionShed(answer.shed())
                .setProgramVersion(program)
                .build();
    }
}
