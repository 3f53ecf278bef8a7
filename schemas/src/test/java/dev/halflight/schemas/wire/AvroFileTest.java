/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halflight.v1.Observation;
import dev.halflight.v1.Redshift;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.AvroRuntimeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AvroFileTest {
    @TempDir
    Path folder;

    private static Observation observation(String id) {
        return Observation.newBuilder()
                .setObjectId(id)
                .setSurvey("hsc")
                .setRa(150.1)
                .setDec(2.2)
                .setImages(List.of())
                .setKnownRedshift(0.41)
                .build();
    }

    @Test
    void shouldReadBackWhatWasWritten() throws IOException {
        Path path = folder.resolve("new").resolve("two.avro");
        try (var writer = new AvroFileWriter<Observation>(path, Observation.getClassSchema())) {
            writer.add(observation("first"));
            writer.add(observation("second"));
        }
        try (var reader = new AvroFileReader<Observation>(path, Observation.getClassSchema())) {
            assertThat(reader).extracting(Observation::getObjectId).containsExactly("first", "second");
        }
    }

    @Test
    void shouldNameTheKindOfRecordThatItDidNotExpect() throws IOException {
        Path path = folder.resolve("one.avro");
        try (var writer = new AvroFileWriter<Observation>(path, Observation.getClassSchema())) {
            writer.add(observation("first"));
        }
        assertThatThrownBy(() -> new AvroFileReader<Redshift>(path, Redshift.getClassSchema()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("dev.halflight.v1.Observation")
                .hasMessageContaining("dev.halflight.v1.Redshift");
    }

    @Test
    void shouldRefuseAFileThatIsNotAvro() throws IOException {
        Path path = Files.writeString(folder.resolve("text.avro"), "hello");
        assertThatThrownBy(() -> new AvroFileReader<Observation>(path, Observation.getClassSchema()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("text.avro");
    }

    @Test
    void shouldNotTakeAFileThatBreaksOffForAWholeOne() throws IOException {
        Path path = folder.resolve("many.avro");
        try (var writer = new AvroFileWriter<Observation>(path, Observation.getClassSchema())) {
            for (int k = 0; k < 2000; k++) {
                writer.add(observation("object-" + k));
            }
        }
        assertThat(ids(path)).hasSize(2000);
        byte[] whole = Files.readAllBytes(path);

        for (int missing : new int[] {1, 16, 100, whole.length / 2}) {
            Files.write(path, Arrays.copyOf(whole, whole.length - missing));

            assertThatThrownBy(() -> ids(path))
                    .isInstanceOf(AvroRuntimeException.class)
                    .hasMessageContaining("many.avro");
        }
    }

    private static List<String> ids(Path path) throws IOException {
        List<String> ids = new ArrayList<>();
        try (var reader = new AvroFileReader<Observation>(path, Observation.getClassSchema())) {
            reader.forEach(observation -> ids.add(observation.getObjectId()));
        }
        return ids;
    }
}
