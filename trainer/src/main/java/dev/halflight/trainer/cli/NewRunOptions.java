/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.tokens.ContextScaling;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.trainer.data.Augmentation;
import dev.halflight.trainer.data.HscLayout;
import dev.halflight.trainer.data.ObservationSource;
import dev.halflight.trainer.data.RunFolder;
import dev.halflight.trainer.data.RunSettings;
import dev.halflight.trainer.data.ScalingSurvey;
import dev.halflight.trainer.data.SimulatedSky;
import dev.halflight.trainer.simulate.SkySettings;
import dev.halflight.trainer.survey.Survey;
import dev.halflight.trainer.survey.Surveys;
import dev.halflight.trainer.torch.Checkpoint;
import dev.halflight.trainer.torch.Done;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a new training run begins with; a run that goes on remembers it. */
final class NewRunOptions {
    private static final int SURVEYED = 4096;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(names = "--data", paramLabel = "FILE.avro", description = "Observations to learn from.")
    private List<Path> data = List.of();

    @Option(
            names = "--simulate",
            paramLabel = "SEED",
            description = "Learn from fresh objects of a simulated sky instead, none of which comes twice.")
    private @Nullable Long simulate;

    @Mixin
    private SkyOptions sky = new SkyOptions();

    @Option(
            names = "--start-from",
            paramLabel = "FOLDER",
            description = "A new run begins with what this earlier run has learned.")
    private @Nullable Path startFrom;

    @Mixin
    private RecipeOptions recipe = new RecipeOptions();

    @Option(names = "--seed", defaultValue = "1", description = "Where chance begins.")
    private long seed;

    /** The run that a new one begins with. */
    Optional<RunFolder> earlier() {
        return Optional.ofNullable(startFrom).map(RunFolder::new);
    }

    /**
     * The settings of a new run; how the context features are spread is measured for it.
     *
     * @throws IOException if the observations, or the earlier run, cannot be read
     */
    RunSettings settings() throws IOException {
        if (data.isEmpty() == (simulate == null)) {
            throw new ParameterException(
                    Optional.ofNullable(spec).orElseThrow().commandLine(),
                    "a new run learns from --data FILE.avro or from --simulate SEED, and from one of them only");
        }
        List<SimulatedSky> simulated = simulate == null ? List.of() : List.of(new SimulatedSky(simulate, checkedSky()));
        TokenLayout layout = HscLayout.layout(surveys(simulated));
        List<String> files =
                data.stream().map(file -> file.toAbsolutePath().toString()).toList();
        Optional<RunFolder> earlier = earlier();
        return new RunSettings(
                recipe.settings(),
                earlier.isPresent() ? behind(earlier.get()) : "",
                files,
                simulated,
                layout,
                earlier.isPresent() ? earlier.get().read().contextScaling() : scaling(layout, files, simulated),
                new RedshiftGrid(0.001, 1792),
                Augmentation.standard(),
                recipe.batchSize(),
                seed);
    }

    private SkySettings checkedSky() throws IOException {
        sky.simulation();
        return sky.settings();
    }

    private static List<Survey> surveys(List<SimulatedSky> simulated) throws IOException {
        return simulated.isEmpty()
                ? Surveys.builtIn().all()
                : simulated.get(0).settings().config().surveys().surveys();
    }

    private static ContextScaling scaling(TokenLayout layout, List<String> files, List<SimulatedSky> simulated)
            throws IOException {
        try (ObservationSource observations = ObservationSource.open(files, simulated)) {
            return ScalingSurvey.of(layout, observations, SURVEYED);
        }
    }

    private static String behind(RunFolder run) throws IOException {
        Done earlier = Checkpoint.done(run.checkpoint());
        return "a run of " + earlier.views() + " views in " + earlier.elapsed().toMinutes() + " minutes";
    }
}
