/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.app;

import dev.halflight.processor.backlog.BacklogWatch;
import dev.halflight.processor.backlog.StreamState;
import dev.halflight.processor.config.Settings;
import dev.halflight.processor.enrich.Answer;
import dev.halflight.processor.enrich.EnrichCounters;
import dev.halflight.processor.enrich.EnrichTotals;
import dev.halflight.processor.enrich.Enricher;
import dev.halflight.processor.enrich.GalaxyModel;
import dev.halflight.processor.enrich.Lateness;
import dev.halflight.processor.enrich.TokenizedObservation;
import dev.halflight.processor.inference.Batcher;
import dev.halflight.processor.inference.Device;
import dev.halflight.processor.inference.DeviceMemory;
import dev.halflight.processor.inference.DeviceModel;
import dev.halflight.processor.inference.GoldenObject;
import dev.halflight.processor.inference.ModelOptions;
import dev.halflight.processor.metrics.EventAges;
import dev.halflight.processor.metrics.GoldenMetrics;
import dev.halflight.processor.metrics.Metrics;
import dev.halflight.processor.metrics.RecordTotals;
import dev.halflight.processor.metrics.ResultMetrics;
import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.v1.Enriched;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that is measured of an application: by the stream as it goes, and by what looks at it now and then. */
final class Measurements implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Measurements.class);
    private static final Duration BACKLOG_PAUSE = Duration.ofSeconds(5);
    private static final Duration DRIFT_PAUSE = Duration.ofSeconds(10);
    private static final Duration MEMORY_PAUSE = Duration.ofSeconds(15);
    private static final Duration GOLDEN_PAUSE = Duration.ofMinutes(1);

    private final Settings settings;
    private final ModelFolder folder;
    private final ModelOptions options;
    private final DeviceModel model;
    private final Optional<Lateness> lateness;
    private final EventAges ages = new EventAges();
    private final EnrichCounters counters = new EnrichCounters(ages);
    private final ResultMetrics results;
    private final Metrics metrics;
    private final PeriodicTasks tasks = new PeriodicTasks();
    private Optional<BacklogWatch> backlog = Optional.empty();
    private volatile Optional<DeviceMemory> memory = Optional.empty();

    /** Everything at zero. */
    Measurements(String version, Settings settings, ModelFolder folder, ModelOptions options, DeviceModel model) {
        this.settings = settings;
        this.folder = folder;
        this.options = options;
        this.model = model;
        lateness = settings.shedding()
                .reconstructionAge()
                .filter(age -> settings.model().reconstruct())
                .map(age -> new Lateness(age, InstantSource.system()));
        results = new ResultMetrics(folder.card().drift(), folder.card().layout());
        metrics = new Metrics(version, this::recordTotals);
        metrics.add(ages);
        metrics.add(results);
        metrics.add(Readings.ofTime(counters::totals));
        metrics.add(Readings.ofShedding(lateness));
    }

    Metrics metrics() {
        return metrics;
    }

    EnrichCounters counters() {
        return counters;
    }

    /** The model, each batch of which is measured. */
    MeasuredModel<TokenizedObservation, Answer> measured() {
        metrics.model(folder.card().name(), folder.card().version(), folder.sha256(), model.provider());
        return new MeasuredModel<>(new GalaxyModel(model, model::runHastily, lateness), metrics);
    }

    /** The same enricher, each result of which is measured. */
    Enricher<Answer> watching(Enricher<Answer> enricher) {
        Enricher<Answer> measured = (answer, source) -> {
            Enriched enriched = enricher.enrich(answer, source);
            results.add(answer.observation().tokens(), enriched);
            return enriched;
        };
        return lateness.map(late -> late.watching(measured)).orElse(measured);
    }

    /**
     * Begins to look at the stream.
     *
     * @param state what the stream says of itself
     * @param ready whether it does its work
     * @param answering whether the device answered its last batch
     */
    void start(
            Batcher<TokenizedObservation, Answer> batcher,
            Supplier<StreamState> state,
            Supplier<Boolean> ready,
            Supplier<Boolean> answering) {
        GoldenMetrics golden = new GoldenMetrics();
        BacklogWatch watch = new BacklogWatch(
                settings.kafka(), settings.topics(), settings.stream().applicationId(), state);
        backlog = Optional.of(watch);
        metrics.add(golden);
        metrics.add(Readings.ofBatcher(batcher::totals));
        metrics.add(Readings.ofBacklog(watch::backlog));
        metrics.add(Readings.ofHealth(ready, answering));
        metrics.add(Readings.ofMemory(() -> memory));
        metrics.add(Readings.ofTasks(tasks::failures));
        tasks.every(BACKLOG_PAUSE, "backlog", watch::look);
        tasks.every(DRIFT_PAUSE, "drift", () -> results.drift().look(System.nanoTime()));
        if (model.isGenuine()) {
            tasks.every(GOLDEN_PAUSE, "golden-object", golden(batcher, golden));
        }
        if (options.device() instanceof Device.Gpu) {
            tasks.every(MEMORY_PAUSE, "device-memory", this::readMemory);
        }
    }

    private GoldenWatch golden(Batcher<TokenizedObservation, Answer> batcher, GoldenMetrics golden) {
        return new GoldenWatch(
                batcher,
                new GoldenObject(folder, options),
                golden,
                settings.stream().patience());
    }

    private void readMemory() throws Exception {
        memory = Optional.empty();
        memory = DeviceMemory.of(options.device());
    }

    private RecordTotals recordTotals() {
        EnrichTotals totals = counters.totals();
        Map<String, Long> deadLetters = new TreeMap<>();
        totals.deadLetters().forEach((reason, count) -> deadLetters.put(reason.name(), count));
        return new RecordTotals(
                totals.consumed(), totals.enriched(), deadLetters, totals.givenBack(), totals.prefetchMisses());
    }

    @Override
    public void close() {
        tasks.close();
        try {
            backlog.ifPresent(BacklogWatch::close);
        } catch (RuntimeException e) {
            LOG.warn("a client beside the stream could not be closed: {}", e.toString());
        }
    }
}
