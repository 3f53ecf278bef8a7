/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.halflight.processor.config.LimitSettings;
import dev.halflight.processor.enrich.AlertIntake;
import dev.halflight.processor.enrich.Decoded.Enrichable;
import dev.halflight.processor.enrich.Intake;
import dev.halflight.processor.enrich.Preparation;
import dev.halflight.processor.enrich.TokenizedObservation;
import dev.halflight.processor.intake.alert.AlertFormat;
import dev.halflight.processor.intake.alert.LsstSchemas;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.wire.SchemaRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * How many alerts of LSST pass the intake: from a record's bytes to what the model is asked, which is decoding, the template's FITS
 * file and its tokens. The model takes no part.
 *
 * @param perSecond alerts a second, all threads together, the median of several measurements
 * @param threads threads that do nothing else
 * @param bytes of an alert
 */
public record AlertRate(
        @JsonProperty("lsst_alerts_per_second") double perSecond,
        @JsonProperty("lsst_alert_threads") int threads,
        @JsonProperty("lsst_alert_bytes") int bytes) {
    private static final int ALERTS = 48;
    private static final Duration TIME = Duration.ofSeconds(2);
    /** The first of them, while the compiler is at work, do not count. */
    private static final int WARM_UPS = 2;

    private static final int COUNTED = 5;

    /**
     * Measures.
     *
     * @param tokenizer the model's
     * @throws IOException if an alert does not pass
     */
    public static AlertRate measure(Tokenizer tokenizer, int threads) throws IOException, InterruptedException {
        try (SchemaRegistry registry = new SchemaRegistry("mock://alert-rate", Map.of())) {
            int id = registry.register("lsst-alerts-v11.0", SyntheticAlerts.SCHEMA);
            List<byte[]> alerts = IntStream.range(0, ALERTS)
                    .mapToObj(number -> SyntheticAlerts.framed(SyntheticAlerts.alert(number), id))
                    .toList();
            Intake<TokenizedObservation> intake = new AlertIntake<>(
                    AlertFormat.LSST,
                    new LsstSchemas(Optional.of(registry), Optional.empty()),
                    LimitSettings.DEFAULT,
                    new Preparation(tokenizer));
            List<Double> rates = new ArrayList<>();
            for (int k = 0; k < WARM_UPS + COUNTED; k++) {
                rates.add(rate(intake, alerts, threads));
            }
            double median = rates.stream().skip(WARM_UPS).sorted().toList().get(COUNTED / 2);
            return new AlertRate(median, threads, alerts.get(0).length);
        }
    }

    private static double rate(Intake<?> intake, List<byte[]> alerts, int threads)
            throws IOException, InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Double>> rates = new ArrayList<>();
            for (int k = 0; k < threads; k++) {
                rates.add(workers.submit(() -> rate(intake, alerts)));
            }
            double sum = 0;
            for (Future<Double> rate : rates) {
                sum += rate.get();
            }
            return sum;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    /** Of one thread. */
    private static double rate(Intake<?> intake, List<byte[]> alerts) throws IOException {
        long start = System.nanoTime();
        long done = 0;
        while (System.nanoTime() - start < TIME.toNanos()) {
            for (byte[] alert : alerts) {
                if (!(intake.decode("alerts", alert) instanceof Enrichable<?>)) {
                    throw new IOException("a synthetic alert was refused: a fault of the benchmark");
                }
            }
            done += alerts.size();
        }
        return done / ((System.nanoTime() - start) / 1e9);
    }

    /** A line of the table. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "alerts of LSST, %d kB each, read, the template cut out and tokenized: %.0f a second on %d threads",
                bytes >> 10,
                perSecond,
                threads);
    }
}
