/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.app;

import dev.halflight.processor.backlog.StreamState;
import dev.halflight.processor.config.HeapNeed;
import dev.halflight.processor.config.ModelSettings;
import dev.halflight.processor.config.Settings;
import dev.halflight.processor.config.StreamSettings;
import dev.halflight.processor.deadletter.BreakerWatch;
import dev.halflight.processor.deadletter.Outcomes;
import dev.halflight.processor.deadletter.Reason;
import dev.halflight.processor.enrich.Answer;
import dev.halflight.processor.enrich.ClusterAccess;
import dev.halflight.processor.enrich.EnrichTopology;
import dev.halflight.processor.enrich.EnrichTotals;
import dev.halflight.processor.enrich.Enricher;
import dev.halflight.processor.enrich.Enrichment;
import dev.halflight.processor.enrich.GalaxyEnricher;
import dev.halflight.processor.enrich.Preparation;
import dev.halflight.processor.enrich.StreamRunner;
import dev.halflight.processor.enrich.TokenizedObservation;
import dev.halflight.processor.inference.Batcher;
import dev.halflight.processor.inference.BatcherTotals;
import dev.halflight.processor.inference.Device;
import dev.halflight.processor.inference.DeviceModel;
import dev.halflight.processor.inference.ModelLoader;
import dev.halflight.processor.inference.ModelOptions;
import dev.halflight.processor.inference.ModelStreams;
import dev.halflight.processor.inference.PrecisionChoice;
import dev.halflight.processor.live.LivePage;
import dev.halflight.processor.live.Pulse;
import dev.halflight.processor.log.Lifecycle;
import dev.halflight.processor.web.Health;
import dev.halflight.processor.web.WebServer;
import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.wire.RecordSerializer;
import dev.halflight.schemas.wire.SchemaRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The enriching application: a model on its device, the stream around it, metrics and health beside it. */
public final class Application implements AutoCloseable {
    /** Five bands of 64 x 64 pixels and a spectrum, bytes. */
    private static final long USUAL_RECORD = 140 << 10;
    /** The same as tokens, with the planes that photometry is measured on. */
    private static final long USUAL_INPUT = 260 << 10;

    private final ModelFolder folder;
    private final DeviceModel model;
    private final SchemaRegistry registry;
    private final SourceFormat source;
    private final Measurements measurements;
    private final MeasuredModel<TokenizedObservation, Answer> measured;
    private final Batcher<TokenizedObservation, Answer> batcher;
    private final Optional<LivePage> page;
    private final StreamRunner stream;
    private final BreakerWatch breaker;
    private final WebServer web;

    /**
     * Loads the model and starts the stream.
     *
     * @param version the program's version
     * @throws IOException if the model cannot be read, or the port is taken
     */
    public Application(Settings settings, String version) throws IOException {
        this(settings, version, ModelStreams::new);
    }

    /**
     * Starts the stream around a model of one's own.
     *
     * @param version the program's version
     * @param loader brings the folder's model onto the device
     * @throws IOException if the model cannot be read, or the port is taken
     */
    public Application(Settings settings, String version, ModelLoader loader) throws IOException {
        ModelOptions options = options(settings.model());
        registry = new SchemaRegistry(
                settings.registry().url(), settings.registry().properties());
        source = new SourceFormat(settings, registry);
        requireHeap(settings);
        RegistryCheck.require(registry, settings.topics());
        folder = ShippedModel.open(settings.model());
        model = loader.load(folder, options);
        measurements = new Measurements(version, settings, folder, options, model);
        measured = measurements.measured();
        batcher = new Batcher<>(
                measured,
                settings.batch().size(),
                settings.batch().linger(),
                EnrichTopology.backoff(settings.stream()),
                settings.model().streams());
        page = settings.web().page() ? Optional.of(page(settings, version)) : Optional.empty();
        stream = new StreamRunner(settings.kafka(), settings.stream(), enrichment(settings, version));
        breaker = BreakerWatch.start(settings.breaker(), this::outcomes, stream);
        measurements
                .metrics()
                .breaker(
                        Reason.names(),
                        () -> breaker.excess().map(excess -> excess.reason().name()));
        stream.show(measurements.metrics());
        web = WebServer.start(
                new InetSocketAddress(settings.web().host(), settings.web().port()),
                measurements.metrics().registry(),
                this::live,
                this::ready,
                page.map(LivePage::endpoints).orElse(List.of()));
        Lifecycle.started(
                version,
                folder.card().name() + " " + folder.card().version(),
                folder.sha256(),
                model.place(),
                settings.stream().applicationId());
        stream.start();
        measurements.start(
                batcher,
                this::state,
                () -> ready() instanceof Health.Healthy,
                () -> measured.failure().isEmpty());
    }

    /**
     * How an application runs its model.
     *
     * @throws IllegalArgumentException if the device or the precision cannot be read
     */
    public static ModelOptions options(ModelSettings settings) {
        return new ModelOptions(
                Device.parse(settings.device()),
                PrecisionChoice.parse(settings.precision()),
                settings.threads(),
                settings.reconstruct(),
                settings.streams(),
                settings.provider());
    }

    private static void requireHeap(Settings settings) throws IOException {
        ClusterAccess access = new ClusterAccess(
                settings.kafka(), settings.topics(), settings.stream().applicationId());
        heapNeed(settings.stream(), TopicCheck.partitions(access))
                .requireWithin(Runtime.getRuntime().maxMemory());
    }

    /** The heap without which an application refuses to start. */
    public static HeapNeed heapNeed(StreamSettings stream, int partitions) {
        return new HeapNeed(stream, partitions, USUAL_RECORD, USUAL_INPUT);
    }

    private Enrichment<TokenizedObservation, Answer> enrichment(Settings settings, String version) {
        Tokenizer tokenizer =
                new Tokenizer(folder.card().layout(), folder.card().contextScaling());
        Enricher<Answer> enricher = measurements.watching(new GalaxyEnricher(folder, model.provider(), version));
        return new Enrichment<>(
                settings.topics(),
                source.intake(new Preparation(tokenizer, settings.observations().leastBands())),
                batcher,
                page.map(shown -> shown.watching(enricher)).orElse(enricher),
                new RecordSerializer<>(registry),
                measurements.counters());
    }

    private LivePage page(Settings settings, String version) {
        return new LivePage(version, folder, model.place(), settings.topics().enriched(), this::pulse);
    }

    private Pulse pulse() {
        EnrichTotals totals = totals();
        Health now = ready();
        return new Pulse(totals.enriched(), totals.deadLettered(), now instanceof Health.Healthy, now.text());
    }

    private Health ready() {
        Optional<String> failure = measured.failure();
        if (failure.isPresent()) {
            return new Health.Unhealthy("the device does not answer: " + failure.get());
        }
        if (stream.health() == StreamRunner.Health.JOINING) {
            return new Health.Unhealthy("the stream waits for its first partitions");
        }
        return breaker.excess()
                .<Health>map(excess -> new Health.Unhealthy("the stream is paused: " + excess + "; the log says more"))
                .orElseGet(this::live);
    }

    private Health live() {
        return switch (stream.health()) {
            case JOINING, READY -> new Health.Healthy("the stream runs on " + model.place());
            case STARTING -> new Health.Unhealthy("the stream is starting");
            case DEAD -> new Health.Unhealthy("the stream has stopped; look in the log, and start the program again");
        };
    }

    private Outcomes outcomes() {
        EnrichTotals totals = totals();
        return new Outcomes(totals.enriched() + totals.deadLettered(), totals.deadLetters());
    }

    private StreamState state() {
        if (breaker.excess().isPresent()) {
            return StreamState.PAUSED;
        }
        return switch (stream.health()) {
            case READY -> StreamState.RUNNING;
            case STARTING, JOINING -> StreamState.STARTING;
            case DEAD -> StreamState.STOPPED;
        };
    }

    /** Completes when the cluster refuses the stream something that it must do, with what to do about it; the stream stops then. */
    public CompletionStage<String> refused() {
        return stream.refused();
    }

    /** The model that is run. */
    public ModelFolder model() {
        return folder;
    }

    /** Where it runs, in words. */
    public String place() {
        return model.place();
    }

    /** What has become of the records. */
    public EnrichTotals totals() {
        return measurements.counters().totals();
    }

    /** What the model has done. */
    public BatcherTotals batches() {
        return batcher.totals();
    }

    /** Where metrics, health and the live page are served. */
    public URI address() {
        return URI.create(
                "http://" + web.address().getHostString() + ":" + web.address().getPort());
    }

    @Override
    public void close() {
        Lifecycle.draining();
        breaker.close();
        measurements.close();
        stream.close();
        web.close();
        page.ifPresent(LivePage::close);
        model.close();
        try {
            source.close();
            registry.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the registry's client could not be closed", e);
        }
        EnrichTotals totals = totals();
        Lifecycle.stopped(totals.enriched(), totals.deadLettered());
    }
}
