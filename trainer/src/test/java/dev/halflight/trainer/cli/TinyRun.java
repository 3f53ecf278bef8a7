/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.tokens.ContextScaling;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.wire.AvroFileWriter;
import dev.halflight.trainer.data.Augmentation;
import dev.halflight.trainer.data.FileObservations;
import dev.halflight.trainer.data.HscLayout;
import dev.halflight.trainer.data.RecipeSettings;
import dev.halflight.trainer.data.RunFolder;
import dev.halflight.trainer.data.RunSettings;
import dev.halflight.trainer.data.ScalingSurvey;
import dev.halflight.trainer.model.Mmae;
import dev.halflight.trainer.model.NetworkConfig;
import dev.halflight.trainer.model.TensorSizes;
import dev.halflight.trainer.simulate.Simulation;
import dev.halflight.trainer.simulate.SimulationConfig;
import dev.halflight.trainer.torch.Checkpoint;
import dev.halflight.trainer.torch.OptimizerConfig;
import dev.halflight.trainer.torch.TrainingState;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A training run that has not taken a step yet, of a very small network, and some objects.
 *
 * @param folder the run folder
 * @param objects the file of observations
 */
record TinyRun(Path folder, Path objects) {
    static final int COUNT = 24;

    static TinyRun in(Path parent) throws IOException {
        TinyRun run = new TinyRun(parent.resolve("run"), parent.resolve("objects.avro"));
        Simulation simulation = new Simulation(SimulationConfig.STANDARD);
        try (AvroFileWriter<Observation> writer = new AvroFileWriter<>(run.objects, Observation.getClassSchema())) {
            for (int index = 0; index < COUNT; index++) {
                writer.add(simulation.observation(8, index));
            }
        }
        run.start();
        return run;
    }

    private ContextScaling scaling(TokenLayout layout) throws IOException {
        try (FileObservations observations = new FileObservations(List.of(objects))) {
            return ScalingSurvey.of(layout, observations, COUNT);
        }
    }

    private void start() throws IOException {
        TokenLayout layout = HscLayout.layout();
        RunSettings settings = new RunSettings(
                new RecipeSettings.Standard(),
                "",
                List.of(objects.toString()),
                List.of(),
                layout,
                scaling(layout),
                new RedshiftGrid(0.001, 1792),
                Augmentation.standard(),
                8,
                1);
        RunFolder run = new RunFolder(folder);
        run.start(settings);
        TensorSizes sizes = TensorSizes.standard(settings.contextScaling().length());
        Mmae network = new Mmae(new NetworkConfig(sizes, 16, 2, 1, 1, 1, 8, 2, 1, 16, 1, 8, 2, 2, 0.001, 4.343), 1);
        Checkpoint.write(run.checkpoint(), TrainingState.initial(network, OptimizerConfig.standard(), 1));
    }
}
