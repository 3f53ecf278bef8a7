/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.micro;

import dev.halflight.processor.app.Sample;
import dev.halflight.processor.app.ShippedModel;
import dev.halflight.processor.config.Configuration;
import dev.halflight.processor.config.ModelSettings;
import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** What is measured on: the sample's observations, and the shipped model. */
final class Observations {
    private static final int COUNT = 64;

    private Observations() {}

    /** The first observations of the sample, in turn. */
    static List<Observation> of(boolean spectra) throws IOException {
        List<Observation> observations = new ArrayList<>();
        Iterator<Observation> sample = new Sample().cycle(COUNT);
        while (sample.hasNext()) {
            Observation observation = sample.next();
            observations.add(
                    spectra
                            ? observation
                            : Observation.newBuilder(observation)
                                    .setSpectrum(null)
                                    .build());
        }
        return observations;
    }

    static ModelFolder model() throws IOException {
        return ShippedModel.open(ModelSettings.from(new Configuration(Map.of())));
    }

    static Tokenizer tokenizer(ModelFolder model) {
        return new Tokenizer(model.card().layout(), model.card().contextScaling());
    }

    /** One in this process. */
    static SchemaRegistry registry() {
        return new SchemaRegistry("mock://micro", Map.of());
    }
}
