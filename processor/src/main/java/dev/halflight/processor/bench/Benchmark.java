/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import dev.halflight.processor.app.Application;
import dev.halflight.processor.app.Sample;
import dev.halflight.processor.app.ShippedModel;
import dev.halflight.processor.config.BatchSettings;
import dev.halflight.processor.config.BreakerSettings;
import dev.halflight.processor.config.LimitSettings;
import dev.halflight.processor.config.ModelSettings;
import dev.halflight.processor.config.Settings;
import dev.halflight.processor.config.StreamSettings;
import dev.halflight.processor.config.TopicNames;
import dev.halflight.processor.config.WebSettings;
import dev.halflight.processor.inference.Device;
import dev.halflight.processor.inference.Model;
import dev.halflight.processor.inference.ModelOptions;
import dev.halflight.processor.inference.PrecisionChoice;
import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.schemas.tokens.UnusableObservationException;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Measures photo-z from images: the bare model on batches that are ready, and the stream, from the broker in another
 * process back to it, exactly once. Both are measured in turn, several times, after a round that warms up.
 */
public final class Benchmark {
    private static final Duration RAW_TIME = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** The stream is timed after this part of the records, when it runs at its full speed. */
    private static final double WARM_UP = 0.2;

    private final ModelSettings model;
    private final BatchSettings batch;
    private final StreamSettings stream;
    private final TopicNames topics;
    private final int records;
    private final String version;

    public Benchmark(
            ModelSettings model,
            BatchSettings batch,
            StreamSettings stream,
            TopicNames topics,
            int records,
            String version) {
        this.model = model;
        this.batch = batch;
        this.stream = stream;
        this.topics = topics;
        this.records = records;
        this.version = version;
    }

    /**
     * Runs the rounds.
     *
     * @param cluster where the backlog is
     * @param rounds rounds that count
     * @param progress told of each round
     * @throws IOException if the model cannot be read, or the stream does not come to an end
     */
    public BenchmarkReport run(BacklogCluster cluster, int rounds, Consumer<String> progress)
            throws IOException, InterruptedException {
        ModelFolder folder = ShippedModel.open(model);
        List<Tokens> inputs = tokens(folder);
        List<Round> counted = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            Round measured = round(folder, inputs, cluster, round);
            progress.accept(measured.toString());
            if (round > 0) {
                counted.add(measured);
            }
        }
        Device device = Device.parse(model.device());
        String place =
                Model.place(device, PrecisionChoice.parse(model.precision()).of(folder.card(), device));
        return BenchmarkReport.of(folder.card(), place, model.threads(), batch.size(), records, counted);
    }

    private Round round(ModelFolder folder, List<Tokens> inputs, BacklogCluster cluster, int number)
            throws IOException, InterruptedException {
        double raw = raw(folder, inputs);
        StreamSettings own = new StreamSettings(
                stream.applicationId() + "-bench-" + number,
                stream.threads(),
                stream.transactionTimeout(),
                stream.largestRecord(),
                stream.pollRecords());
        Settings settings = new Settings(
                cluster.kafka(),
                cluster.registry(),
                topics,
                batch,
                own,
                BreakerSettings.OFF,
                LimitSettings.DEFAULT,
                model,
                new WebSettings("127.0.0.1", 0));
        try (Application application = new Application(settings, version)) {
            long from = await(application, (long) (WARM_UP * records));
            long start = System.nanoTime();
            long busy = application.batches().busyNanos();
            long to = await(application, records);
            double seconds = (System.nanoTime() - start) / 1e9;
            double busyFraction = (application.batches().busyNanos() - busy) / 1e9 / seconds;
            return new Round(
                    raw,
                    (to - from) / seconds,
                    busyFraction,
                    application.batches().meanBatch());
        }
    }

    private static long await(Application application, long count) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (application.totals().enriched() < count) {
            if (System.nanoTime() > end) {
                throw new IOException("only " + application.totals().enriched() + " of " + count
                        + " records came through within " + PATIENCE.toSeconds() + " s");
            }
            Thread.sleep(5);
        }
        return application.totals().enriched();
    }

    private double raw(ModelFolder folder, List<Tokens> inputs) {
        ModelOptions options = new ModelOptions(
                Device.parse(model.device()),
                PrecisionChoice.parse(model.precision()),
                model.threads(),
                model.reconstruct());
        try (Model bare = new Model(folder, options)) {
            bare.run(inputs);
            long start = System.nanoTime();
            long done = 0;
            while (System.nanoTime() - start < RAW_TIME.toNanos()) {
                bare.run(inputs);
                done += inputs.size();
            }
            return done / ((System.nanoTime() - start) / 1e9);
        }
    }

    private List<Tokens> tokens(ModelFolder folder) throws IOException {
        Tokenizer tokenizer =
                new Tokenizer(folder.card().layout(), folder.card().contextScaling());
        List<Tokens> tokens = new ArrayList<>();
        Iterator<Observation> sample = new Sample().cycle(batch.size());
        try {
            while (sample.hasNext()) {
                tokens.add(tokenizer.tokenize(
                        Observation.newBuilder(sample.next()).setSpectrum(null).build()));
            }
        } catch (UnusableObservationException e) {
            throw new IOException("the sample cannot be used: " + e.getMessage(), e);
        }
        return tokens;
    }
}
