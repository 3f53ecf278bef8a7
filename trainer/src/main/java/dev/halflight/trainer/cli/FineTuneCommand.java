/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import dev.halflight.schemas.tokens.Filter;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.trainer.data.Augmentation;
import dev.halflight.trainer.data.BranchPlan;
import dev.halflight.trainer.data.KnownFilters;
import dev.halflight.trainer.data.RecipeSettings;
import dev.halflight.trainer.data.RunFolder;
import dev.halflight.trainer.data.RunSettings;
import dev.halflight.trainer.recipe.Recipes;
import dev.halflight.trainer.torch.Checkpoint;
import dev.halflight.trainer.torch.TrainingState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains a finished model further, on other observations. */
@Command(
        name = "fine-tune",
        description = {
            "Trains a finished model further on your own observations, into a run folder that export takes.",
            "Layout and scaling of the tokens stay the model's.",
            "Run again with the same folder, it goes on where the checkpoint left it."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class FineTuneCommand implements Callable<Integer> {
    @Option(
            names = "--from",
            required = true,
            paramLabel = "FOLDER",
            description = "A model folder, or the folder of a training run.")
    private Path from = Path.of("");

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FILE.avro",
            description = "Observations to learn from, with known redshifts.")
    private List<Path> data = List.of();

    @Option(
            names = "--add-filter",
            paramLabel = "NAME,BAND,PIVOT,WIDTH",
            converter = FilterConverter.class,
            description = {
                "A filter of these observations that the model has not seen:",
                "pivot wavelength and width between the half-maximum edges in Angstrom, such as 'decam.g,G,4826,1480'."
            })
    private List<Filter> added = List.of();

    @Option(names = "--run", required = true, paramLabel = "FOLDER", description = "The run folder.")
    private Path run = Path.of("");

    @Option(
            names = "--learning-rate",
            defaultValue = "1e-4",
            paramLabel = "RATE",
            description = "The highest learning rate: a small one, lest the model forget.")
    private double learningRate;

    @Option(names = "--batch", defaultValue = "64", description = "Samples of a step.")
    private int batchSize;

    @Option(names = "--seed", defaultValue = "1", description = "Where chance begins.")
    private long seed;

    @Mixin
    private TrainingOptions training = new TrainingOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        training.prepare();
        RunFolder folder = new RunFolder(run);
        if (!Files.isRegularFile(folder.checkpoint())) {
            begin(folder, FinishedModel.open(from));
        }
        training.train(folder);
        return 0;
    }

    private void begin(RunFolder folder, FinishedModel model) throws IOException {
        TokenLayout layout = KnownFilters.with(model.layout(), added);
        KnownFilters.require(layout, data);
        RunSettings settings = new RunSettings(
                new RecipeSettings.Standard(learningRate, BranchPlan.NONE),
                model.words(),
                data.stream().map(file -> file.toAbsolutePath().toString()).toList(),
                List.of(),
                layout,
                model.contextScaling(),
                model.redshiftGrid(),
                Augmentation.standard(),
                batchSize,
                seed);
        TrainingState state = TrainingState.initial(
                model.network(), model.weights(), Recipes.optimizer(settings.recipe()), settings.seed());
        folder.start(settings);
        Checkpoint.write(folder.checkpoint(), state);
    }
}
