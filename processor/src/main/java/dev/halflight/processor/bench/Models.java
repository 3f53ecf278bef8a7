/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import dev.halflight.processor.app.ResourceFolder;
import dev.halflight.processor.app.Sample;
import dev.halflight.processor.app.ShippedModel;
import dev.halflight.processor.config.ModelSettings;
import dev.halflight.processor.inference.Device;
import dev.halflight.processor.inference.MatrixSpeed;
import dev.halflight.processor.inference.Model;
import dev.halflight.processor.inference.ModelLoader;
import dev.halflight.processor.inference.ModelOptions;
import dev.halflight.processor.inference.ModelStreams;
import dev.halflight.processor.inference.MultiplyAdds;
import dev.halflight.processor.inference.PrecisionChoice;
import dev.halflight.schemas.model.ModelCard;
import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.schemas.tokens.UnusableObservationException;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The networks that are measured, and what they are asked. */
final class Models {
    private static final String MATRIX_PRODUCT = "/reference/";
    private static final String MATRIX_PRODUCT_FILE = "matmul.onnx";
    private static final Duration SLEEP = Duration.ofMillis(20);

    private final ModelSettings settings;
    private final Duration sleep;
    private final ModelFolder folder;
    private final ModelFolder reference;

    Models(ModelSettings settings) throws IOException {
        this(settings, SLEEP);
    }

    /**
     * Opens them.
     *
     * @param sleep how long a batch takes on the device that sleeps
     * @throws IOException if one cannot be read
     */
    Models(ModelSettings settings, Duration sleep) throws IOException {
        this.settings = settings;
        this.sleep = sleep;
        folder = ShippedModel.open(settings);
        reference = ShippedModel.reference();
    }

    /** The shipped model, or the one that was asked for. */
    ModelFolder folder() {
        return folder;
    }

    /** The model of a scenario. */
    ModelFolder folder(Scenario scenario) {
        return scenario.network() == Scenario.Network.REFERENCE ? reference : folder;
    }

    Tokenizer tokenizer(Scenario scenario) {
        return tokenizer(folder(scenario));
    }

    private static Tokenizer tokenizer(ModelFolder folder) {
        ModelCard card = folder.card();
        return new Tokenizer(card.layout(), card.contextScaling());
    }

    /** The settings with which the stream runs a scenario's model. */
    ModelSettings settings(Scenario scenario) {
        return new ModelSettings(
                scenario.network() == Scenario.Network.REFERENCE ? Optional.of(reference.path()) : settings.folder(),
                settings.device(),
                settings.precision(),
                scenario.modelThreads(),
                scenario.reconstruct(),
                settings.streams(),
                settings.provider());
    }

    ModelOptions options(Scenario scenario) {
        return new ModelOptions(
                Device.parse(settings.device()),
                PrecisionChoice.parse(settings.precision()),
                scenario.modelThreads(),
                scenario.reconstruct(),
                settings.streams(),
                settings.provider());
    }

    ModelLoader loader(Scenario scenario) throws IOException {
        if (scenario.network() != Scenario.Network.SLEEPING) {
            return ModelStreams::new;
        }
        List<Tokens> inputs = tokens(scenario, scenario.batch());
        return (model, options) -> {
            try (Model awake = new Model(model, options)) {
                return new SleepingDevice(awake.run(inputs), sleep);
            }
        };
    }

    /** What the model is called. */
    String name() {
        return folder.card().name() + " " + folder.card().version();
    }

    /** Where the model runs, in words. */
    String place() {
        Device device = Device.parse(settings.device());
        return Model.place(device, PrecisionChoice.parse(settings.precision()).of(folder.card(), device));
    }

    /** What a scenario's encoder multiplies and adds for the images of one observation. */
    double multiplyAdds(Scenario scenario) throws IOException {
        return scenario.encodesImagesOnce()
                ? MultiplyAdds.of(folder(scenario), tokens(scenario, scenario.batch() + 1))
                        .anImage()
                : Double.NaN;
    }

    /** What one thread can compute in matrix products, operations a second. */
    double matrixProducts() throws IOException {
        Path file = ResourceFolder.unpack(MATRIX_PRODUCT, List.of(MATRIX_PRODUCT_FILE))
                .resolve(MATRIX_PRODUCT_FILE);
        try (MatrixSpeed speed = new MatrixSpeed(file, 1)) {
            return speed.measure();
        }
    }

    /** The first observations of the sample. */
    static List<Observation> observations(Content content, int count) throws IOException {
        List<Observation> observations = new ArrayList<>();
        Iterator<Observation> sample = new Sample().cycle(count);
        while (sample.hasNext()) {
            observations.add(content.of(sample.next()));
        }
        return observations;
    }

    /** The whole sample as tokens of the shipped model, each observation once. */
    List<Tokens> sample() throws IOException {
        return tokens(Content.SPECTRA, new Sample().size());
    }

    /** The same as tokens of the shipped model. */
    List<Tokens> tokens(Content content, int count) throws IOException {
        return tokens(tokenizer(folder), content, count);
    }

    /** The same as tokens of a scenario's model. */
    List<Tokens> tokens(Scenario scenario, int count) throws IOException {
        return tokens(tokenizer(scenario), scenario.content(), count);
    }

    private static List<Tokens> tokens(Tokenizer tokenizer, Content content, int count) throws IOException {
        List<Tokens> tokens = new ArrayList<>();
        try {
            for (Observation observation : observations(content, count)) {
                tokens.add(tokenizer.tokenize(observation));
            }
        } catch (UnusableObservationException e) {
            throw new IOException("the sample cannot be used: " + e.getMessage(), e);
        }
        return tokens;
    }
}
