/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.halflight.trainer.ObservationFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileObservationsTest {
    @TempDir
    Path folder;

    private Path write(String file, String... ids) throws IOException {
        return ObservationFile.write(folder.resolve(file), ids);
    }

    @Test
    void shouldBeginAgainWhenTheFilesAreThrough() throws IOException {
        try (FileObservations observations =
                new FileObservations(List.of(write("1.avro", "a", "b"), write("2.avro", "c")))) {
            observations.skip(2);
            assertThat(observations.next().get().getObjectId()).isEqualTo("c");
            assertThat(observations.next().get().getObjectId()).isEqualTo("a");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hsc-sdss-j0920+0034", "spec-3821-55535-0991", "39633345008634465"})
    void shouldRefuseToLearnFromAFrozenCase(String id) throws IOException {
        List<Path> files = List.of(write("1.avro", "a"), write("2.avro", "b", id));
        try (FileObservations observations = new FileObservations(files)) {
            observations.skip(2);
            assertThatIllegalStateException()
                    .isThrownBy(observations::next)
                    .withMessageContaining("2.avro holds " + id)
                    .withMessageContaining("take it out of the file");
        }
    }
}
