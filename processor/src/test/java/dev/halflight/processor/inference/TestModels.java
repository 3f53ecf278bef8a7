/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import dev.halflight.processor.app.Sample;
import dev.halflight.processor.app.ShippedModel;
import dev.halflight.processor.config.ModelSettings;
import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The shipped model and observations for it. */
final class TestModels {
    static final ModelOptions WHOLE = new ModelOptions(new Device.Cpu(), PrecisionChoice.AUTO, 2, true);
    static final ModelOptions REDSHIFTS_ONLY = new ModelOptions(new Device.Cpu(), PrecisionChoice.AUTO, 2, false);

    private TestModels() {}

    static ModelFolder shipped() throws IOException {
        return ShippedModel.open(new ModelSettings(Optional.empty(), "cpu", "auto", 1, true));
    }

    static Tokenizer tokenizer(ModelFolder folder) {
        return new Tokenizer(folder.card().layout(), folder.card().contextScaling());
    }

    /** Some with a spectrum, some without. */
    static List<Observation> observations(int count) throws IOException {
        List<Observation> observations = new ArrayList<>();
        new Sample().cycle(count).forEachRemaining(observations::add);
        return observations;
    }

    static Observation withoutSpectrum(Observation observation) {
        return Observation.newBuilder(observation).setSpectrum(null).build();
    }

    static Observation withoutImages(Observation observation) {
        return Observation.newBuilder(observation).setImages(List.of()).build();
    }
}
