/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.tokens.ContextScaling;
import dev.halflight.trainer.hiding.MaskMix;
import dev.halflight.trainer.hiding.PixelLosses;
import dev.halflight.trainer.paper.PaperConfig;
import dev.halflight.trainer.simulate.SkySettings;
import dev.halflight.trainer.train.Schedule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path parent;

    @Test
    void shouldReadBackWhatTheRunWasStartedWith() throws IOException {
        RunFolder folder = new RunFolder(parent.resolve("runs").resolve("one"));
        RunSettings settings = settings(List.of("train.avro"), List.of());
        assertThat(folder.isStarted()).isFalse();
        folder.start(settings);
        assertThat(folder.isStarted()).isTrue();
        assertThat(folder.read()).isEqualTo(settings);
    }

    @Test
    void shouldReadBackTheSkyOfARunWithoutFiles() throws IOException {
        RunFolder folder = new RunFolder(parent.resolve("simulated"));
        SkySettings sky = new SkySettings(List.of("lsst", "hsc"), "", "", 18, 23.5, 0.3, 0.4, 0.1, 0.05, 0.2, 0);
        RunSettings settings = settings(List.of(), List.of(new SimulatedSky(-3, sky)));

        folder.start(settings);

        assertThat(folder.read()).isEqualTo(settings);
    }

    @Test
    void shouldReadARunThatNamesOnlyFiles() throws IOException {
        RunFolder folder = new RunFolder(parent.resolve("earlier"));
        folder.start(settings(List.of("train.avro"), List.of()));
        Path json = folder.path().resolve("run.json");
        String text = Files.readString(json);
        assertThat(text).contains("\"simulated\" : [ ],");

        Files.writeString(json, text.replace("\"simulated\" : [ ],", ""));

        assertThat(folder.read()).isEqualTo(settings(List.of("train.avro"), List.of()));
    }

    @Test
    void shouldScatterTheMasksOfARunThatNamesNoOthers() throws IOException {
        RunFolder folder = new RunFolder(parent.resolve("scattered"));
        folder.start(settings(List.of("train.avro"), List.of()));
        Path json = folder.path().resolve("run.json");
        JsonNode tree = JSON.readTree(json.toFile());
        ((ObjectNode) tree.get("augmentation")).remove(List.of("masks", "losses"));
        assertThat(folder.read().augmentation().masks()).isNotEqualTo(MaskMix.SCATTERED);

        JSON.writeValue(json.toFile(), tree);

        Augmentation augmentation = folder.read().augmentation();
        assertThat(augmentation.masks()).isEqualTo(MaskMix.SCATTERED);
        assertThat(augmentation.losses()).isEqualTo(PixelLosses.NONE);
        assertThat(augmentation.bandsDropped())
                .isEqualTo(Augmentation.standard().bandsDropped());
    }

    @Test
    void shouldReadBackTheRecipe() throws IOException {
        PaperConfig config =
                new PaperConfig(64, PaperConfig.ImageInput.ASINH, 0.5, 0.25, 0.1, 3e-4, Schedule.Decay.COSINE);
        RunSettings settings = settings(new RecipeSettings.Paper(config), List.of("train.avro"), List.of());
        RunFolder folder = new RunFolder(parent.resolve("paper"));

        folder.start(settings);

        assertThat(folder.read()).isEqualTo(settings);
    }

    @Test
    void shouldTakeARunWithoutARecipeForOneOfTheStandardNetwork() throws IOException {
        RunFolder folder = new RunFolder(parent.resolve("earlier"));
        folder.start(settings(List.of("train.avro"), List.of()));
        Path json = folder.path().resolve("run.json");
        ObjectNode tree = (ObjectNode) new ObjectMapper().readTree(json.toFile());
        assertThat(tree.remove("recipe")).isNotNull();

        Files.writeString(json, tree.toString());

        assertThat(folder.read()).isEqualTo(settings(List.of("train.avro"), List.of()));
    }

    @Test
    void shouldRefuseToLearnFromNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(List.of(), List.of()))
                .withMessageContaining("from files of observations or from one simulated sky");
    }

    @Test
    void shouldSayThatAFolderIsNoRun() {
        assertThatThrownBy(() -> new RunFolder(parent).read())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not the folder of a training run");
    }

    private static RunSettings settings(List<String> files, List<SimulatedSky> simulated) {
        return settings(new RecipeSettings.Standard(), files, simulated);
    }

    private static RunSettings settings(RecipeSettings recipe, List<String> files, List<SimulatedSky> simulated) {
        return new RunSettings(
                recipe,
                "",
                files,
                simulated,
                HscLayout.layout(),
                new ContextScaling(List.of(0.25, -1e-9), List.of(1.0, 3.5)),
                new RedshiftGrid(0.001, 1792),
                Augmentation.standard(),
                64,
                7);
    }
}
