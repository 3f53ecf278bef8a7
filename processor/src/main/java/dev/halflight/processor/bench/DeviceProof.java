/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import dev.halflight.processor.config.BatchSettings;
import dev.halflight.processor.config.Configuration;
import dev.halflight.processor.config.ModelSettings;
import dev.halflight.processor.config.StreamSettings;
import dev.halflight.processor.config.TopicNames;
import dev.halflight.processor.inference.Device;
import dev.halflight.processor.inference.DeviceException;
import dev.halflight.processor.inference.Model;
import dev.halflight.processor.inference.ModelException;
import dev.halflight.processor.inference.ModelOptions;
import dev.halflight.processor.inference.ModelStreams;
import dev.halflight.processor.inference.PrecisionChoice;
import dev.halflight.processor.inference.Prediction;
import dev.halflight.schemas.tokens.Tokens;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * Shows what a device is worth: that it answers as the processor does, that it did the work itself, and how fast it is, bare and in the
 * stream. What fails is noted, and the rest goes on.
 */
public final class DeviceProof {
    private static final int PARITY_BATCH = 32;
    private static final List<Integer> STREAMS = List.of(1, 2);
    /** Larger ones need more heap for what is polled than they give. */
    private static final int LARGEST_IN_STREAM = 128;

    private final ModelSettings settings;
    private final Device device;
    private final List<DeviceVariant> variants;
    private final List<Integer> batches;
    private final Models models;
    private final Consumer<String> progress;
    private final List<Parity> parity = new ArrayList<>();
    private final List<DeviceRate> rates = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    /**
     * A proof of a device.
     *
     * @param settings the model and the device
     * @param batches sizes of batches that are tried
     * @param progress told of each finding
     * @throws IOException if the model cannot be read
     * @throws ModelException if the provider does not have an option that it is to be told
     */
    public DeviceProof(ModelSettings settings, List<Integer> batches, Consumer<String> progress) throws IOException {
        this.settings = settings;
        this.batches = List.copyOf(batches);
        this.progress = progress;
        device = Device.parse(settings.device());
        variants = DeviceVariant.of(device, settings.provider());
        // an option that the provider does not have is refused before anything runs
        variants.forEach(this::options);
        models = new Models(settings);
    }

    /**
     * Compares the device's answers to the sample with the processor's in single precision.
     *
     * @return whether the device answered at all
     */
    public boolean compare() throws IOException {
        List<Tokens> tokens = models.sample();
        progress.accept("asking the processor about " + tokens.size() + " observations");
        List<Prediction> expected;
        try (Model model = new Model(
                models.folder(),
                new ModelOptions(new Device.Cpu(), PrecisionChoice.SINGLE, settings.threads(), true))) {
            expected = answers(model, tokens);
        }
        for (DeviceVariant variant : variants) {
            attempt("answers in " + variant, () -> {
                ModelOptions options =
                        new ModelOptions(device, variant.precision(), settings.threads(), true, 1, variant.provider());
                try (Model model = new Model(models.folder(), options)) {
                    Parity found = Parity.of(variant, model.profile(), expected, answers(model, tokens));
                    parity.add(found);
                    progress.accept(String.format(
                            Locale.ROOT,
                            "%s: redshifts differ by %.1e, classes by %.1e of at most %.0e; operations %s",
                            variant,
                            found.redshift(),
                            found.classes(),
                            found.bound(),
                            found.profile().operations()));
                }
            });
        }
        return !parity.isEmpty();
    }

    private ModelOptions options(DeviceVariant variant) {
        return new ModelOptions(device, variant.precision(), settings.threads(), true, 1, variant.provider());
    }

    /** Measures the bare model. */
    public void measure() {
        for (PrecisionChoice precision : List.of(PrecisionChoice.SINGLE, PrecisionChoice.HALF)) {
            for (int streams : STREAMS) {
                attempt("the rate in " + precision + " with " + streams + " stream(s)", () -> {
                    ModelOptions options =
                            new ModelOptions(device, precision, threads(streams), false, streams, settings.provider());
                    try (ModelStreams model = new ModelStreams(models.folder(), options)) {
                        for (int batch : batches) {
                            List<Tokens> inputs = models.tokens(Content.IMAGES, 2 * batch);
                            double rate = BareModel.rate(model, inputs, batch, streams);
                            rates.add(new DeviceRate(precision.toString(), batch, streams, rate, null));
                            progress.accept(rates.get(rates.size() - 1).toString());
                        }
                    }
                });
            }
        }
    }

    /**
     * Measures the stream around the device, in the precision that it has by default.
     *
     * @param records observations of a backlog
     * @param version the program's version
     * @throws IOException if the load does not come up
     */
    public void measureStream(LoadProcess load, int records, int threads, String version) throws IOException {
        String precision =
                PrecisionChoice.AUTO.of(models.folder().card(), device).toString();
        progress.accept("filling a backlog of " + records + " observations");
        TopicNames backlog = load.topics("backlog");
        load.fill("backlog", Content.IMAGES, records);
        for (int place = 0; place < rates.size(); place++) {
            DeviceRate bare = rates.get(place);
            if (bare.precision().equals(precision) && bare.batch() <= LARGEST_IN_STREAM) {
                int replaced = place;
                attempt("the stream with " + bare, () -> {
                    DeviceRate whole = bare.with(stream(load, backlog, bare, records, threads, version), threads);
                    rates.set(replaced, whole);
                    progress.accept(whole.toString());
                });
            }
        }
    }

    private StreamFigures stream(
            LoadProcess load, TopicNames backlog, DeviceRate rate, int records, int threads, String version)
            throws IOException, InterruptedException {
        Configuration defaults = new Configuration(
                Map.of("batch.size", Integer.toString(rate.batch()), "stream.threads", Integer.toString(threads)));
        BatchSettings batch = BatchSettings.from(defaults);
        Models around = new Models(new ModelSettings(
                settings.folder(),
                settings.device(),
                rate.precision(),
                threads(rate.streams()),
                false,
                rate.streams(),
                settings.provider()));
        Scenario scenario = Scenario.photoz(rate.batch(), threads(rate.streams()));
        return new StreamRun(around, load, StreamSettings.from(defaults, batch), batch.linger(), version)
                .backlog(scenario, "batch-" + rate.batch() + "-streams-" + rate.streams(), backlog, records);
    }

    /** Streams on the processor share its threads; on a GPU there is nothing for threads to do. */
    private int threads(int streams) {
        return device instanceof Device.Cpu ? Math.max(1, settings.threads() / streams) : 1;
    }

    private static List<Prediction> answers(Model model, List<Tokens> tokens) {
        List<Prediction> answers = new ArrayList<>();
        for (int from = 0; from < tokens.size(); from += PARITY_BATCH) {
            answers.addAll(model.run(tokens.subList(from, Math.min(tokens.size(), from + PARITY_BATCH))));
        }
        return answers;
    }

    private interface Attempt {
        void make() throws IOException, InterruptedException;
    }

    private void attempt(String what, Attempt attempt) {
        try {
            attempt.make();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failures.add(what + ": interrupted");
        } catch (IOException | ModelException | DeviceException | CompletionException e) {
            failures.add(what + ": " + String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " "));
            progress.accept("FAILED " + failures.get(failures.size() - 1));
        }
    }

    /**
     * What has been found until now.
     *
     * @param about the machine, in words
     */
    public DeviceReport report(String about) {
        return new DeviceReport(
                about,
                device.toString(),
                models.folder().card().name() + " " + models.folder().card().version(),
                Model.runtime(),
                Runtime.getRuntime().availableProcessors(),
                parity,
                rates,
                failures);
    }
}
