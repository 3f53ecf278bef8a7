/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor;

import dev.halflight.v1.ClassProbabilities;
import dev.halflight.v1.Enriched;
import dev.halflight.v1.Flag;
import dev.halflight.v1.Inputs;
import dev.halflight.v1.Lineage;
import dev.halflight.v1.Redshift;
import dev.halflight.v1.RedshiftEstimate;
import dev.halflight.v1.RedshiftMethod;
import dev.halflight.v1.RedshiftUse;
import java.time.Instant;
import java.util.List;

/** Enriched records for tests. */
public final class EnrichedRecords {
    private EnrichedRecords() {}

    /** An object with images alone. */
    public static Enriched.Builder of(String objectId, double photoz) {
        return Enriched.newBuilder()
                .setObjectId(objectId)
                .setRevision(0)
                .setSurvey("hsc")
                .setRa(150.25)
                .setDec(-2.5)
                .setRedshift(new Redshift(
                        photoz, photoz - 0.1, photoz + 0.1, RedshiftMethod.PHOTOZ, RedshiftUse.RECOMMENDED))
                .setPhotoz(estimate(photoz))
                .setClasses(new ClassProbabilities(0.125f, 0.75f, 0.125f))
                .setFlags(List.<Flag>of())
                .setEmbedding(List.of(0.5f))
                .setInputs(new Inputs(List.of(), List.of(), 1f, false, 0f))
                .setLineage(Lineage.newBuilder()
                        .setModelName("model")
                        .setModelVersion("1.2")
                        .setModelSha256("ab")
                        .setSourceTopic("observations")
                        .setSourcePartition(0)
                        .setSourceOffset(0)
                        .setSourceSchemaId(1)
                        .setSourceTime(Instant.EPOCH)
                        .setEnrichedTime(Instant.EPOCH)
                        .setProvider("CPU")
                        .build());
    }

    public static RedshiftEstimate estimate(double redshift) {
        return RedshiftEstimate.newBuilder()
                .setBest(redshift)
                .setMode(redshift)
                .setMean(redshift)
                .setMedian(redshift)
                .setStd(0.05)
                .setRisk(0.0625)
                .setErr68Min(redshift - 0.1)
                .setErr68Max(redshift + 0.1)
                .setErr95Min(redshift - 0.2)
                .setErr95Max(redshift + 0.2)
                .setGridStep(0.001)
                .setPdf(List.of(1f))
                .build();
    }
}
