/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.schemas.tokens.Filter;
import dev.halflight.schemas.wire.AvroFileReader;
import dev.halflight.schemas.wire.AvroFileWriter;
import dev.halflight.trainer.data.BranchPlan;
import dev.halflight.trainer.data.RecipeSettings;
import dev.halflight.trainer.data.RunFolder;
import dev.halflight.trainer.data.RunSettings;
import dev.halflight.trainer.torch.Checkpoint;
import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FineTuneCommandTest {
    @TempDir
    private Path parent;

    private final StringWriter errors = new StringWriter();
    private TinyRun tiny = new TinyRun(Path.of(""), Path.of(""));
    private RunFolder tuned = new RunFolder(Path.of(""));

    @BeforeEach
    void makeAModel() throws IOException {
        tiny = TinyRun.in(parent);
        tuned = new RunFolder(parent.resolve("tuned"));
    }

    @Test
    void shouldGoOnFromAModelWithItsLayoutAndASmallRate() throws IOException {
        assertThat(tune(tiny.objects(), "--steps", "1")).isZero();
        RunSettings before = new RunFolder(tiny.folder()).read();
        RunSettings settings = tuned.read();
        assertThat(settings.layout()).isEqualTo(before.layout());
        assertThat(settings.contextScaling()).isEqualTo(before.contextScaling());
        assertThat(settings.recipe()).isEqualTo(new RecipeSettings.Standard(1e-4, BranchPlan.NONE));
        assertThat(settings.startedFrom()).isEqualTo("a run of 0 views");
        assertThat(settings.files()).containsExactly(tiny.objects().toString());
        assertThat(Checkpoint.done(tuned.checkpoint()).steps()).isEqualTo(1);

        assertThat(tune(tiny.objects(), "--steps", "2")).isZero();
        assertThat(Checkpoint.done(tuned.checkpoint()).steps()).isEqualTo(2);
    }

    @Test
    void shouldRefuseFiltersThatTheModelHasNotSeenUnlessToldWhatTheyAre() throws IOException {
        Path foreign = copy(observation -> Observation.newBuilder(observation)
                .setImages(observation.getImages().stream()
                        .map(FineTuneCommandTest::throughAnotherFilter)
                        .toList())
                .build());
        assertThat(tune(foreign, "--steps", "1")).isNotZero();
        assertThat(errors.toString()).contains("has not seen the filters [decam.g (G)]", "--add-filter");
        assertThat(tuned.isStarted()).isFalse();

        assertThat(tune(foreign, "--steps", "1", "--add-filter", "decam.g,G,4826,1480"))
                .isZero();
        assertThat(tuned.read().layout().filters()).contains(new Filter("decam.g", Band.G, 4826, 1480));
    }

    @Test
    void shouldRefuseToLearnWithoutARedshift() throws IOException {
        Path unknown = copy(observation ->
                Observation.newBuilder(observation).setKnownRedshift(null).build());
        assertThat(tune(unknown, "--steps", "1")).isNotZero();
        assertThat(errors.toString()).contains("has a known redshift to learn from");
    }

    @Test
    void shouldRefuseAFilterThatIsNone() throws IOException {
        assertThat(tune(tiny.objects(), "--add-filter", "decam.g,Q,1,2")).isEqualTo(2);
        assertThat(errors.toString()).contains("'decam.g,Q,1,2' is no filter");
    }

    private static BandImage throughAnotherFilter(BandImage image) {
        return image.getBand() == Band.G
                ? BandImage.newBuilder(image).setFilter("decam.g").build()
                : image;
    }

    private int tune(Path data, String... options) {
        List<String> arguments = new ArrayList<>(List.of("--from", tiny.folder().toString()));
        arguments.addAll(
                List.of("--data", data.toString(), "--run", tuned.path().toString()));
        arguments.addAll(List.of("--batch", "8", "--threads", "1"));
        arguments.addAll(List.of(options));
        CommandLine command = new CommandLine(new FineTuneCommand());
        command.setErr(new PrintWriter(errors));
        return command.execute(arguments.toArray(String[]::new));
    }

    private Path copy(UnaryOperator<Observation> change) throws IOException {
        Path copy = parent.resolve("copy.avro");
        try (var reader = new AvroFileReader<Observation>(tiny.objects(), Observation.getClassSchema());
                var writer = new AvroFileWriter<Observation>(copy, Observation.getClassSchema())) {
            for (Observation observation : reader) {
                writer.add(change.apply(observation));
            }
        }
        return copy;
    }
}
