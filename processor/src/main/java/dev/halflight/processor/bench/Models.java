/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import dev.halflight.processor.app.Sample;
import dev.halflight.processor.app.ShippedModel;
import dev.halflight.processor.config.ModelSettings;
import dev.halflight.processor.inference.Device;
import dev.halflight.processor.inference.Model;
import dev.halflight.processor.inference.ModelLoader;
import dev.halflight.processor.inference.ModelOptions;
import dev.halflight.processor.inference.ModelStreams;
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

/** The networks that are measured, and what they are asked. */
final class Models {
    private static final Duration SLEEP = Duration.ofMillis(20);

    private final ModelSettings settings;
    private final ModelFolder folder;
    private final Tokenizer tokenizer;

    Models(ModelSettings settings) throws IOException {
        this.settings = settings;
        folder = ShippedModel.open(settings);
        tokenizer = new Tokenizer(folder.card().layout(), folder.card().contextScaling());
    }

    ModelFolder folder() {
        return folder;
    }

    Tokenizer tokenizer() {
        return tokenizer;
    }

    /** The settings with which the stream runs a scenario's model. */
    ModelSettings settings(Scenario scenario) {
        return new ModelSettings(
                settings.folder(),
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
        if (scenario.network() == Scenario.Network.MODEL) {
            return ModelStreams::new;
        }
        List<Tokens> inputs = tokens(scenario.content(), scenario.batch());
        return (model, options) -> {
            try (Model awake = new Model(model, options)) {
                return new SleepingDevice(awake.run(inputs), SLEEP);
            }
        };
    }

    /** Where the model of a scenario runs, in words. */
    String place() {
        Device device = Device.parse(settings.device());
        return Model.place(device, PrecisionChoice.parse(settings.precision()).of(folder.card(), device));
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

    /** The whole sample as tokens, each observation once. */
    List<Tokens> sample() throws IOException {
        return tokens(Content.SPECTRA, new Sample().size());
    }

    /** The same as tokens. */
    List<Tokens> tokens(Content content, int count) throws IOException {
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
