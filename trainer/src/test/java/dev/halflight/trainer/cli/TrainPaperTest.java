/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.wire.AvroFileReader;
import dev.halflight.trainer.data.RecipeSettings;
import dev.halflight.trainer.data.RunFolder;
import dev.halflight.trainer.data.RunSettings;
import dev.halflight.trainer.paper.PaperConfig;
import dev.halflight.trainer.paper.PaperRecipe;
import dev.halflight.trainer.recipe.TrainedRun;
import dev.halflight.trainer.train.RedshiftAnswer;
import dev.halflight.trainer.train.Schedule;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TrainPaperTest {
    @TempDir
    private Path parent;

    @Test
    void shouldTrainThePapersModelAndGoOnWithIt() throws IOException {
        TinyRun tiny = TinyRun.in(parent);
        RunFolder folder = started(tiny);

        train(folder, tiny, "--steps", "2");
        TrainedRun half = TrainedRun.last(folder);
        assertThat(half.recipe()).isInstanceOf(PaperRecipe.class);
        assertThat(half.done().steps()).isEqualTo(2);

        train(folder, tiny, "--views", "24");
        TrainedRun whole = TrainedRun.last(folder);
        assertThat(whole.done().steps()).isEqualTo(3);
        assertThat(whole.done().processor()).isGreaterThan(half.done().processor());
        assertThat(Files.readAllLines(folder.curve()))
                .hasSizeGreaterThan(4)
                .first()
                .asString()
                .contains("total,redshift,image,spectrum,gradient_norm");
        assertThat(folder.picture()).isNotEmptyFile();

        List<Observation> objects = objects(tiny);
        List<RedshiftAnswer> answers = TrainedRun.best(folder).photoz(objects);
        assertThat(answers)
                .hasSize(TinyRun.COUNT)
                .allSatisfy(answer -> assertThat(answer).isInstanceOf(RedshiftAnswer.Point.class));
        assertThat(whole.photoz(objects)).isEqualTo(whole.photoz(objects));
        assertThat(whole.photoz(objects.subList(0, 1)).get(0).median())
                .isCloseTo(whole.photoz(objects).get(0).median(), within(1e-5));
    }

    /** A run of the paper's recipe that has not taken a step. */
    private RunFolder started(TinyRun tiny) throws IOException {
        RunSettings standard = new RunFolder(tiny.folder()).read();
        PaperConfig config =
                new PaperConfig(16, PaperConfig.ImageInput.ASINH, 0.75, 0.25, 0.1, 1e-3, Schedule.Decay.COSINE);
        RunFolder folder = new RunFolder(parent.resolve("paper"));
        folder.start(new RunSettings(
                new RecipeSettings.Paper(config),
                "",
                standard.files(),
                List.of(),
                standard.layout(),
                standard.contextScaling(),
                standard.redshiftGrid(),
                standard.augmentation(),
                standard.batchSize(),
                standard.seed()));
        return folder;
    }

    private static void train(RunFolder folder, TinyRun tiny, String... budget) {
        String objects = tiny.objects().toString();
        List<String> arguments = new ArrayList<>(List.of("--run", folder.path().toString(), "--threads", "1"));
        arguments.addAll(List.of("--validation", objects, "--validation-count", "16"));
        arguments.addAll(List.of(budget));
        int status = new CommandLine(new TrainCommand()).execute(arguments.toArray(String[]::new));
        assertThat(status).isZero();
    }

    private static List<Observation> objects(TinyRun tiny) throws IOException {
        List<Observation> objects = new ArrayList<>();
        try (var reader = new AvroFileReader<Observation>(tiny.objects(), Observation.getClassSchema())) {
            reader.forEach(objects::add);
        }
        return objects;
    }
}
