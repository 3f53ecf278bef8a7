/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.halflight.trainer.ObservationFile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrozenCasesTest {
    @TempDir
    Path folder;

    private Path write(String... ids) throws IOException {
        return ObservationFile.write(folder.resolve("cases.avro"), ids);
    }

    @Test
    void shouldPairEachCaseWithItsObservation() throws IOException {
        FrozenCases cases = FrozenCases.read(write("sdss-1599-53089-0469", "hsc-gama-79635"));
        assertThat(cases.cases())
                .extracting(one -> one.entry().name())
                .containsExactly("hsc-gama-79635", "sdss-1599-53089-0469");
        assertThat(cases.cases())
                .allSatisfy(one -> assertThat(one.observation().getObjectId())
                        .isEqualTo(one.entry().name()));
        assertThat(cases.missing()).hasSize(21);
    }

    @Test
    void shouldRefuseAFileOfOtherObjects() throws IOException {
        Path other = write("hsc-gama-79635", "somebody else");
        assertThatIOException()
                .isThrownBy(() -> FrozenCases.read(other))
                .withMessageContaining("somebody else")
                .withMessageContaining("convert cases");
        Path empty = write();
        assertThatIOException().isThrownBy(() -> FrozenCases.read(empty)).withMessageContaining("holds no observation");
    }
}
