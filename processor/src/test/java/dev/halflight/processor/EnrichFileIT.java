/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.halflight.processor.app.Sample;
import dev.halflight.processor.app.ShippedModel;
import dev.halflight.processor.config.ModelSettings;
import dev.halflight.schemas.wire.AvroFileReader;
import dev.halflight.schemas.wire.AvroFileWriter;
import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.Enriched;
import dev.halflight.v1.ImageKind;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Good observations and bad ones in a file, through the whole stream. */
@Timeout(300)
class EnrichFileIT {
    private static final int GOOD = 12;

    @TempDir
    Path folder;

    private final List<Observation> observations = new ArrayList<>();
    private Path input;

    @BeforeEach
    void write() throws IOException {
        new Sample().cycle(GOOD).forEachRemaining(observations::add);
        addBroken("nothing-usable", image -> {
            float[] nothing = new float[image.getWidth() * image.getHeight()];
            Arrays.fill(nothing, Float.NaN);
            image.setPixels(Floats.toBytes(nothing));
        });
        addBroken("difference", image -> image.setKind(ImageKind.DIFFERENCE));
        addBroken("wrong-size", image -> image.setWidth(63));
        addBroken(
                "oversize",
                image -> image.setWidth(1500).setHeight(1500).setPixels(Floats.toBytes(new float[1500 * 1500])));
        BandImage image = TestObservations.image(Band.G, "hsc.g").build();
        add(3, broken("duplicate-band").setImages(List.of(image, image)).build());
        add(7, broken("off-the-sky").setDec(91).build());
        input = folder.resolve("observations.avro");
        try (var writer = new AvroFileWriter<Observation>(input, Observation.getClassSchema())) {
            for (Observation observation : observations) {
                writer.add(observation);
            }
        }
    }

    private void addBroken(String objectId, Consumer<BandImage.Builder> breaking) {
        BandImage.Builder image = TestObservations.image(Band.G, "hsc.g");
        breaking.accept(image);
        add(5, broken(objectId).setImages(List.of(image.build())).build());
    }

    private static Observation.Builder broken(String objectId) {
        return Observation.newBuilder(TestObservations.withImages()).setObjectId(objectId);
    }

    private void add(int place, Observation observation) {
        observations.add(place, observation);
    }

    private List<String> good() {
        return observations.stream()
                .map(Observation::getObjectId)
                .filter(objectId -> objectId.startsWith("sim-"))
                .toList();
    }

    private void assertRefused(Program program, String objectId, String reason, String message) {
        assertThat(program.printed())
                .anySatisfy(line -> assertThat(line)
                        .startsWith(objectId + " ")
                        .contains("refused: " + reason + ", ")
                        .contains(message));
    }

    @Test
    void shouldWriteTheGoodOnesInOrderAndSayWhyTheOthersAreRefused() throws IOException {
        Path output = folder.resolve("enriched.avro");
        Path report = folder.resolve("report.json");
        assertThat(good()).hasSize(GOOD);

        Program program = Program.run("enrich", "--input", input, "--output", output, "--report", report);

        assertThat(program.errors()).isEmpty();
        assertThat(program.exit()).isZero();
        List<Enriched> enriched = new ArrayList<>();
        try (var reader = new AvroFileReader<Enriched>(output, Enriched.getClassSchema())) {
            reader.forEach(enriched::add);
        }
        assertThat(enriched).extracting(Enriched::getObjectId).containsExactlyElementsOf(good());
        assertThat(enriched)
                .extracting(one -> one.getReconstruction().isPresent())
                .containsOnly(true);
        assertRefused(program, "nothing-usable", "NO_USABLE_DATA", "no band");
        assertRefused(program, "difference", "DIFFERENCE_IMAGE", "band G");
        assertRefused(program, "wrong-size", "MALFORMED_IMAGE", "63 x 64");
        assertRefused(program, "oversize", "RECORD_TOO_LARGE", "cut its images down");
        assertRefused(program, "duplicate-band", "DUPLICATE_BAND", "two images");
        assertRefused(program, "off-the-sky", "INVALID_OBSERVATION", "dec 91");
        JsonNode figures = new ObjectMapper().readTree(report.toFile());
        assertThat(figures.get("consumed").asInt()).isEqualTo(observations.size());
        assertThat(figures.get("enriched").asInt()).isEqualTo(GOOD);
        assertThat(figures.get("dead_lettered").asInt()).isEqualTo(6);
        assertThat(figures.get("reasons")).hasSize(6);
    }

    @Test
    void shouldWriteATable() throws IOException {
        Path output = folder.resolve("enriched.csv");

        Program program = Program.run("enrich", "--no-reconstruct", "--input", input, "--output", output);

        assertThat(program.exit()).isZero();
        List<String> lines = Files.readAllLines(output);
        assertThat(lines.get(0)).startsWith("objectId,");
        assertThat(lines.subList(1, lines.size()))
                .extracting(line -> line.substring(0, line.indexOf(',')))
                .containsExactlyElementsOf(good());
    }

    @Test
    void shouldRefuseAModelThatWasChanged() throws IOException {
        Path model = Files.createDirectory(folder.resolve("model"));
        Path shipped = ShippedModel.open(new ModelSettings(Optional.empty(), "cpu", "auto", 1, true))
                .path();
        try (Stream<Path> files = Files.list(shipped)) {
            for (Path file : files.toList()) {
                Files.copy(file, model.resolve(file.getFileName()));
            }
        }
        byte[] encoder = Files.readAllBytes(model.resolve("encoder.onnx"));
        encoder[encoder.length / 2]++;
        Files.write(model.resolve("encoder.onnx"), encoder);

        Program program =
                Program.run("enrich", "--input", input, "--output", folder.resolve("enriched.csv"), "--model", model);

        assertThat(program.exit()).isEqualTo(1);
        assertThat(program.errors())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("halflight: ")
                        .contains("encoder.onnx", "changed or damaged", "get the model folder again"));
    }

    @Test
    void shouldEndWhenTheInputBreaksOff() throws IOException {
        byte[] bytes = Files.readAllBytes(input);
        Files.write(input, Arrays.copyOf(bytes, bytes.length / 2));

        Program program =
                Program.run("enrich", "--no-reconstruct", "--input", input, "--output", folder.resolve("enriched.csv"));

        assertThat(program.exit()).isEqualTo(1);
        assertThat(program.errors()).singleElement().asString().contains(input.toString());
    }
}
