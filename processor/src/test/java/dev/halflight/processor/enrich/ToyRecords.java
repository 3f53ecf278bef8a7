/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.processor.deadletter.Reason;
import dev.halflight.processor.enrich.Decoded.Enrichable;
import dev.halflight.processor.enrich.Decoded.Refused;
import dev.halflight.v1.ClassProbabilities;
import dev.halflight.v1.Enriched;
import dev.halflight.v1.Inputs;
import dev.halflight.v1.Lineage;
import dev.halflight.v1.Observation;
import dev.halflight.v1.Redshift;
import dev.halflight.v1.RedshiftMethod;
import dev.halflight.v1.RedshiftUse;
import java.util.Collections;
import java.util.List;

/** Observations for {@link ToyModel}, and what becomes of its answers. */
public final class ToyRecords {
    /** An object whose enriched record is too large. */
    static final String LARGE = "large";

    /** An object that contradicts itself. */
    static final String INVALID = "invalid";

    private static final int MANY = 20_000;

    private ToyRecords() {}

    /** An observation of nothing. */
    public static Observation observation(String objectId) {
        return Observation.newBuilder()
                .setObjectId(objectId)
                .setSurvey("toy")
                .setRa(150.1)
                .setDec(2.2)
                .setImages(List.of())
                .build();
    }

    static Decoded<Observation> prepare(Observation observation) {
        return observation.getObjectId().startsWith(INVALID)
                ? new Refused<>(Reason.INVALID_OBSERVATION, "dec is out of range")
                : new Enrichable<>(observation);
    }

    /** The record that is published. */
    public static Enriched enrich(ToyModel.Answer answer, Source source) {
        String objectId = answer.observation().getObjectId();
        return Enriched.newBuilder()
                .setObjectId(objectId)
                .setRevision(answer.observation().getRevision())
                .setSurvey("toy")
                .setRa(answer.observation().getRa())
                .setDec(answer.observation().getDec())
                .setRedshift(new Redshift(answer.redshift(), 0.0, 5.0, RedshiftMethod.PHOTOZ, RedshiftUse.RECOMMENDED))
                .setClasses(new ClassProbabilities(0f, 1f, 0f))
                .setFlags(List.of())
                .setEmbedding(Collections.nCopies(objectId.startsWith(LARGE) ? MANY : 2, 0.5f))
                .setInputs(new Inputs(List.of(), List.of(), 1f, false, 0f))
                .setLineage(lineage(source))
                .build();
    }

    private static Lineage lineage(Source source) {
        return Lineage.newBuilder()
                .setModelName("toy")
                .setModelVersion("1")
                .setModelSha256("")
                .setSourceTopic(source.position().topic())
                .setSourcePartition(source.position().partition())
                .setSourceOffset(source.position().offset())
                .setSourceSchemaId(source.schemaId().orElse(-1))
                .setSourceTime(source.time())
                .setEnrichedTime(source.time())
                .setProvider("CPU")
                .build();
    }
}
