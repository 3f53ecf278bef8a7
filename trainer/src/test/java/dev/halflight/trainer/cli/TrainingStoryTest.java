/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.trainer.data.RecipeSettings;
import dev.halflight.trainer.data.RunFolder;
import dev.halflight.trainer.data.RunSettings;
import dev.halflight.trainer.data.SimulatedSky;
import dev.halflight.trainer.simulate.SkySettings;
import dev.halflight.trainer.torch.Checkpoint;
import dev.halflight.trainer.torch.TrainedNetwork;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingStoryTest {
    @TempDir
    private Path parent;

    @Test
    void shouldTellOfTheSkyWithoutTheFoldersOfWhoeverTrained() throws IOException {
        RunFolder run = new RunFolder(TinyRun.in(parent).folder());
        TrainedNetwork trained = Checkpoint.readTrained(run.checkpoint());
        SkySettings sky = new SkySettings(
                List.of("hsc"), "/home/someone/curves", "/home/someone/templates", 17, 24, 0.2, 0.5, 0, 0, 0, 0);

        Map<String, Object> story = TrainingStory.of(ofSky(run.read(), sky), trained);

        assertThat(story.get("simulated").toString())
                .contains("seed=6", "surveys=[hsc]", "filters=curves", "templates=templates", "faintest=24")
                .doesNotContain("someone");
        assertThat(TrainingStory.of(run.read(), trained)).doesNotContainKey("simulated");
    }

    private static RunSettings ofSky(RunSettings settings, SkySettings sky) {
        return new RunSettings(
                new RecipeSettings.Standard(),
                "",
                List.of(),
                List.of(new SimulatedSky(6, sky)),
                settings.layout(),
                settings.contextScaling(),
                settings.redshiftGrid(),
                settings.augmentation(),
                settings.batchSize(),
                settings.seed());
    }
}
