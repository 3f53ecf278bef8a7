/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.TestModel;
import dev.halflight.processor.enrich.Answer;
import dev.halflight.processor.enrich.TokenizedObservation;
import dev.halflight.processor.inference.Batcher;
import dev.halflight.processor.inference.Device;
import dev.halflight.processor.inference.DeviceException;
import dev.halflight.processor.inference.GoldenObject;
import dev.halflight.processor.inference.ModelOptions;
import dev.halflight.processor.inference.PrecisionChoice;
import dev.halflight.processor.inference.Prediction;
import dev.halflight.processor.metrics.GoldenMetrics;
import dev.halflight.processor.metrics.Metrics;
import dev.halflight.processor.metrics.RecordTotals;
import dev.halflight.processor.metrics.Scrape;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GoldenWatchTest {
    private final GoldenMetrics golden = new GoldenMetrics();
    private final Metrics metrics = new Metrics("1", RecordTotals::none);
    private volatile Supplier<Prediction> model = () -> prediction(0);
    private final Batcher<TokenizedObservation, Answer> batcher = new Batcher<>(this::run, 4, Duration.ofMillis(1));
    private final GoldenWatch watch = new GoldenWatch(
            batcher,
            new GoldenObject(TestModel.folder(), new ModelOptions(new Device.Cpu(), PrecisionChoice.SINGLE, 1, false)),
            golden,
            Duration.ofMillis(500));

    @BeforeEach
    void show() {
        metrics.add(golden);
    }

    @AfterEach
    void close() {
        batcher.close();
    }

    private List<Answer> run(List<TokenizedObservation> inputs) {
        return inputs.stream()
                .map(input -> new Answer(input, model.get(), Instant.EPOCH))
                .toList();
    }

    /** The answer that the test model's card records, but for one value of its embedding. */
    private static Prediction prediction(float off) {
        float[] redshift = new float[TestModel.GRID.cells()];
        Arrays.fill(redshift, 0, 100, 0.001f);
        Arrays.fill(redshift, 100, 300, 0.004f);
        Arrays.fill(redshift, 300, 400, 0.001f);
        return new Prediction(
                Optional.empty(), Optional.of(redshift), new float[3], new float[] {0, off}, Optional.empty());
    }

    @Test
    void shouldTellTheRightAnswerFromAnotherAndFromNone() throws Exception {
        assertThat(Scrape.lines(metrics))
                .contains("halflight_golden_checks_total{outcome=\"same\"} 0.0")
                .noneMatch(line -> line.startsWith("halflight_golden_difference_ratio"));

        watch.run();
        assertThat(Scrape.lines(metrics)).contains("halflight_golden_checks_total{outcome=\"same\"} 1.0");

        model = () -> prediction(0.25f);
        watch.run();
        assertThat(Scrape.lines(metrics))
                .contains(
                        "halflight_golden_checks_total{outcome=\"same\"} 1.0",
                        "halflight_golden_checks_total{outcome=\"different\"} 1.0",
                        "halflight_golden_difference_ratio 250.0")
                .anyMatch(line -> line.startsWith("halflight_golden_last_check_timestamp_seconds 1"));

        model = () -> {
            throw new DeviceException("gone", new IllegalStateException());
        };
        watch.run();
        assertThat(Scrape.lines(metrics))
                .contains(
                        "halflight_golden_checks_total{outcome=\"unanswered\"} 1.0",
                        "halflight_golden_difference_ratio 250.0");
    }

    @Test
    void shouldCountThatTheModelFails() throws Exception {
        model = () -> {
            throw new IllegalArgumentException("no");
        };

        watch.run();

        assertThat(Scrape.lines(metrics))
                .contains(
                        "halflight_golden_checks_total{outcome=\"failed\"} 1.0",
                        "halflight_golden_checks_total{outcome=\"same\"} 0.0");
    }
}
