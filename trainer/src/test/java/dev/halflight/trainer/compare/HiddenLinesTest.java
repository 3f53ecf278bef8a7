/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.schemas.tokens.Mask;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.trainer.evaluate.Artist;
import dev.halflight.trainer.evaluate.Predicted;
import dev.halflight.trainer.evaluate.ReconstructionFigure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HiddenLinesTest {
    private static final int OBJECTS = 40;

    @TempDir
    Path folder;

    private final List<Integer> hiddenTokens = new ArrayList<>();

    private Map<String, ReconstructionFigure> figures(Artist artist) throws Exception {
        int[] all = IntStream.range(0, OBJECTS).toArray();
        try (TruthFile truth =
                new TruthFile(SimulatedFile.truth(folder.resolve("truth.avro"), all), SimulatedFile.LAYOUT)) {
            HiddenLines survey = new HiddenLines(SimulatedFile.LAYOUT, artist, truth);
            for (int object : all) {
                SimulatedFile.inspect(survey, SimulatedFile.sample(object));
            }
            return survey.figures().stream().collect(Collectors.toMap(ReconstructionFigure::key, figure -> figure));
        }
    }

    private Predicted copy(Tokens sample, Mask mask) {
        int hidden = 0;
        for (boolean visible : mask.spectrum()) {
            hidden += visible ? 0 : 1;
        }
        hiddenTokens.add(hidden);
        return new Predicted(sample.targets().image(), sample.targets().spectrum());
    }

    @Test
    void shouldHideALineOrAllOfThemAndFindWhoDrawsThemRight() throws Exception {
        Map<String, ReconstructionFigure> figures = figures(this::copy);

        assertThat(hiddenTokens).contains(2).anyMatch(hidden -> hidden > 10);
        assertThat(figures.get("hidden_line.oii.within_two").n()).isPositive();
        assertThat(figures.get("hidden_line.oii.within_two").model()).isGreaterThan(0.8);
        assertThat(figures.get("no_line.confident").model()).isPositive();
        assertThat(figures.get("no_line.wrong").model()).isLessThan(0.1);
    }

    @Test
    void shouldFindWhoDrawsNothing() throws Exception {
        Map<String, ReconstructionFigure> figures = figures((sample, mask) -> new Predicted(
                sample.targets().image(), new float[sample.targets().spectrum().length]));

        assertThat(figures.get("hidden_line.oii.lost").model()).isOne();
        assertThat(figures.get("no_line.confident").model()).isZero();
        assertThat(figures.get("no_line.strong").model()).isPositive();
    }
}
