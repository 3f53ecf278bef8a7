/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.trainer.contest.TestCondition;
import dev.halflight.trainer.data.HscLayout;
import dev.halflight.trainer.simulate.Simulation;
import dev.halflight.trainer.simulate.SkySettings;
import dev.halflight.v1.ObjectClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GalaxiesTest {
    private static final TokenLayout LAYOUT = HscLayout.layout();
    private static final SkySettings SKY = new SkySettings(List.of("hsc"), "", "", 18, 23, 0.2, 0.5, 0.2, 0.2, 0.33, 0);

    private static final Simulation SIMULATION = simulation();

    private static Simulation simulation() {
        try {
            return SKY.simulation();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void shouldPassOverStarsAndQuasars() throws IOException {
        List<Galaxy> galaxies = new GalaxyScan(SIMULATION, 1, 0).among(30);

        assertThat(galaxies)
                .hasSizeBetween(5, 29)
                .allSatisfy(galaxy ->
                        assertThat(galaxy.observation().getKnownClass()).contains(ObjectClass.GALAXY));
        assertThat(galaxies).extracting(Galaxy::index).isSorted();
    }

    @Test
    void shouldFindTheSameGalaxiesAfterAnInterruption(@TempDir Path folder) throws IOException {
        Path whole = folder.resolve("whole.bin");
        Path parts = folder.resolve("parts.bin");
        TrainingGalaxies atOnce = TrainingGalaxies.gather(whole, 20, SIMULATION, LAYOUT, new QuietWatch());
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(parts, Arrays.copyOf(bytes, bytes.length / 2));

        TrainingGalaxies goingOn = TrainingGalaxies.gather(parts, 20, SIMULATION, LAYOUT, new QuietWatch());

        assertThat(goingOn.indices()).containsExactly(atOnce.indices()).hasSize(20);
        assertThat(goingOn.trainingSet().redshifts())
                .isEqualTo(atOnce.trainingSet().redshifts());
    }

    @Test
    void shouldStopWhenTheTimeIsOver(@TempDir Path folder) {
        QuietWatch over = new QuietWatch(Duration.ZERO.minusSeconds(1));

        assertThatThrownBy(() -> TrainingGalaxies.gather(folder.resolve("none.bin"), 20, SIMULATION, LAYOUT, over))
                .isInstanceOf(PausedException.class);
    }

    @Test
    void shouldShowEveryGalaxyOnceAnEpochInAnOrderThatGoesOn() throws IOException {
        long[] indices = {3, 5, 8, 9};
        List<String> shown = ids(new ShuffledGalaxies(SIMULATION, indices, 4), 12);
        ShuffledGalaxies goingOn = new ShuffledGalaxies(SIMULATION, indices, 4);
        goingOn.skip(6);

        assertThat(shown.subList(0, 4)).doesNotHaveDuplicates();
        assertThat(shown.subList(4, 8)).containsExactlyInAnyOrderElementsOf(shown.subList(0, 4));
        assertThat(shown.subList(8, 12)).containsExactlyInAnyOrderElementsOf(shown.subList(0, 4));
        assertThat(shown.subList(0, 4)).isNotEqualTo(shown.subList(4, 8));
        assertThat(ids(goingOn, 6)).isEqualTo(shown.subList(6, 12));
    }

    private static List<String> ids(ShuffledGalaxies source, int count) {
        List<String> ids = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            ids.add(source.next().get().getObjectId());
        }
        return ids;
    }

    @Test
    void shouldShowTheSameGalaxiesInTheStateOfTheCondition() {
        List<Galaxy> galaxies = new GalaxyScan(SIMULATION, 1, 0).among(5);
        Tokenizer tokenizer = Tokenizer.unscaled(LAYOUT);

        TestChunk whole = TestChunk.of(galaxies, TestCondition.WHOLE, tokenizer);
        TestChunk missing = TestChunk.of(galaxies, TestCondition.BAND_MISSING, tokenizer);
        TestChunk hidden = TestChunk.of(galaxies, TestCondition.THREE_QUARTERS_HIDDEN, tokenizer);

        assertThat(whole.galaxies()).extracting(Galaxy::index).isEqualTo(indices(galaxies));
        assertThat(missing.galaxies()).extracting(Galaxy::index).isEqualTo(indices(galaxies));
        assertThat(missing.tokens())
                .allSatisfy(tokens -> assertThat(tokens.bands()).hasSize(4));
        assertThat(visible(whole)).isEqualTo(LAYOUT.imageTokens());
        assertThat(visible(hidden)).isEqualTo(LAYOUT.imageTokens() / 4);
        assertThat(hidden.hidden()).isEqualTo(0.75);
    }

    private static List<Long> indices(List<Galaxy> galaxies) {
        return galaxies.stream().map(Galaxy::index).toList();
    }

    private static int visible(TestChunk chunk) {
        int visible = 0;
        for (boolean token : chunk.masks().get(0).image()) {
            visible += token ? 1 : 0;
        }
        return visible;
    }

    @Test
    void shouldBlendTheSameGalaxies() throws IOException {
        Galaxy alone =
                new GalaxyScan(SKY.withBlends(0).simulation(), 1, 0).among(10).get(0);
        Galaxy blended =
                new GalaxyScan(SKY.withBlends(1).simulation(), 1, 0).among(10).get(0);

        assertThat(blended.index()).isEqualTo(alone.index());
        assertThat(blended.redshift()).isEqualTo(alone.redshift());
        assertThat(blended.observation().getImages())
                .isNotEqualTo(alone.observation().getImages());
    }
}
