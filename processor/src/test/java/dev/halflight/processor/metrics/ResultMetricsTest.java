/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.TestModel;
import dev.halflight.processor.TestObservations;
import dev.halflight.schemas.drift.DriftReference;
import dev.halflight.schemas.drift.Quantity;
import dev.halflight.schemas.drift.ReferenceDistribution;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.schemas.wire.FloatList;
import dev.halflight.v1.Band;
import dev.halflight.v1.ClassProbabilities;
import dev.halflight.v1.Enriched;
import dev.halflight.v1.Flag;
import dev.halflight.v1.Inputs;
import dev.halflight.v1.Lineage;
import dev.halflight.v1.Observation;
import dev.halflight.v1.Redshift;
import dev.halflight.v1.RedshiftEstimate;
import dev.halflight.v1.RedshiftMethod;
import dev.halflight.v1.RedshiftUse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResultMetricsTest {
    private static final DriftReference REFERENCE = new DriftReference(
            "redshifts from 0 to 1",
            List.of(ReferenceDistribution.of(
                    "hsc",
                    Quantity.REDSHIFT,
                    "",
                    IntStream.range(0, 1000).mapToDouble(k -> k / 1000.0).toArray())));

    private final Metrics metrics = new Metrics("1", RecordTotals::none);
    private final ResultMetrics results = new ResultMetrics(REFERENCE, TestModel.LAYOUT);

    @BeforeEach
    void show() {
        metrics.add(results);
    }

    @Test
    void shouldCountUsesAndFlagsFromZeroOn() throws Exception {
        assertThat(Scrape.lines(metrics))
                .contains(
                        "halflight_results_total{use=\"RECOMMENDED\"} 0.0",
                        "halflight_flags_total{flag=\"CONFLICT\"} 0.0",
                        "halflight_flags_total{flag=\"OUT_OF_DOMAIN\"} 0.0");

        results.add(tokens(TestObservations.withImages()), enriched(0.5, Flag.CONFLICT, Flag.EBV_UNKNOWN));

        assertThat(Scrape.lines(metrics))
                .contains(
                        "halflight_results_total{use=\"RECOMMENDED\"} 1.0",
                        "halflight_results_total{use=\"CAUTION\"} 0.0",
                        "halflight_flags_total{flag=\"CONFLICT\"} 1.0",
                        "halflight_flags_total{flag=\"OUT_OF_DOMAIN\"} 0.0");
    }

    @Test
    void shouldSayHowFarTheLastHourHasDrifted() throws Exception {
        Tokens tokens = tokens(TestObservations.withImages());
        for (int k = 0; k < 99; k++) {
            results.add(tokens, enriched(k / 99.0));
        }
        results.drift().look(System.nanoTime());
        assertThat(drift()).isEmpty();

        results.add(tokens, enriched(0.999));
        results.drift().look(System.nanoTime());
        assertThat(drift())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("halflight_drift_index{band=\"\",quantity=\"redshift\",survey=\"hsc\"} 0"));
        assertThat(value(drift())).isLessThan(0.01);

        long nextHour = System.nanoTime() + Duration.ofMinutes(61).toNanos();
        results.drift().look(nextHour);
        for (int k = 0; k < 200; k++) {
            results.add(tokens, enriched(0.8 + k / 1000.0));
        }
        results.drift().look(nextHour + 1);
        assertThat(value(drift())).isGreaterThan(1);
    }

    @Test
    void shouldHoldNothingAgainstAReferenceThatIsNotItsOwn() throws Exception {
        Observation seen = TestObservations.withImages();
        for (String filter : List.of("hsc.unheard-of", "elsewhere.g", "", "\"} 1\nmine 2")) {
            Observation strange = Observation.newBuilder(seen)
                    .setSurvey(filter)
                    .setImages(List.of(TestObservations.image(Band.G, filter).build()))
                    .build();
            Tokens tokens = tokens(strange);
            for (int k = 0; k < 200; k++) {
                results.add(tokens, enriched(0.5));
            }
        }
        results.drift().look(System.nanoTime());

        assertThat(drift()).isEmpty();
    }

    private static Tokens tokens(Observation observation) throws Exception {
        return TestModel.TOKENIZER.tokenize(observation);
    }

    private List<String> drift() throws Exception {
        return Scrape.lines(metrics).stream()
                .filter(line -> line.startsWith("halflight_drift_index{"))
                .toList();
    }

    private static double value(List<String> lines) {
        return Double.parseDouble(lines.get(0).substring(lines.get(0).lastIndexOf(' ')));
    }

    private static Enriched enriched(double redshift, Flag... flags) {
        return Enriched.newBuilder()
                .setObjectId("galaxy")
                .setRevision(0)
                .setSurvey("hsc")
                .setRa(0)
                .setDec(0)
                .setRedshift(new Redshift(redshift, redshift, redshift, RedshiftMethod.PHOTOZ, RedshiftUse.RECOMMENDED))
                .setPhotoz(RedshiftEstimate.newBuilder()
                        .setBest(redshift)
                        .setMode(redshift)
                        .setMean(redshift)
                        .setMedian(redshift)
                        .setStd(0)
                        .setRisk(0)
                        .setErr68Min(redshift)
                        .setErr68Max(redshift)
                        .setErr95Min(redshift)
                        .setErr95Max(redshift)
                        .setGridStep(0.001)
                        .setPdf(new FloatList(new float[0]))
                        .build())
                .setClasses(new ClassProbabilities(0f, 1f, 0f))
                .setFlags(List.of(flags))
                .setEmbedding(new FloatList(new float[0]))
                .setInputs(new Inputs(List.of(), List.of(), 1f, false, 0f))
                .setLineage(
                        new Lineage("m", "1", "s", "t", 0, 0L, 0, Instant.EPOCH, Instant.EPOCH, "CPU", false, "1.2.3"))
                .build();
    }
}
