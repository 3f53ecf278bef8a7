/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halflight.processor.intake.IntakeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenHdf5Test {
    private static final Path WHOLE = Path.of("src", "test", "resources", "hdf5", "galaxiesml-spectra.hdf5");
    private static final int MUTATIONS = 400;

    @TempDir
    Path folder;

    private static int read(Path path) throws IntakeException {
        int count = 0;
        try (Hdf5Observations file = Hdf5Observations.open(path, Map.of())) {
            for (long row = 0; row < Math.min(10, file.rows()); row++) {
                file.observe(row);
                count++;
            }
        }
        return count;
    }

    @Test
    void shouldRefuseWhatIsNoHdf5OrCutShort() throws IOException, IntakeException {
        assertThat(read(WHOLE)).isEqualTo(4);
        Path page = Files.writeString(folder.resolve("page.hdf5"), "<html></html>");
        assertThatThrownBy(() -> read(page)).isInstanceOf(IntakeException.class).hasMessageContaining("no HDF5 file");
        byte[] whole = Files.readAllBytes(WHOLE);
        for (int part = 1; part < 10; part++) {
            Path cut = Files.write(folder.resolve("cut.hdf5"), Arrays.copyOf(whole, whole.length * part / 10));
            assertThatThrownBy(() -> read(cut)).isInstanceOf(IntakeException.class);
        }
    }

    /** A flipped bit may be in a pixel, then the file is read; whatever it is in, nothing else comes of it than a refusal. */
    @Test
    void shouldEitherReadOrRefuseWhatIsMutated() throws IOException {
        byte[] whole = Files.readAllBytes(WHOLE);
        Random random = new Random(7);
        int refused = 0;
        for (int k = 0; k < MUTATIONS; k++) {
            byte[] mutated = whole.clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                // most of a file's structure is in its first part
                int place = random.nextInt(random.nextBoolean() ? 4096 : mutated.length);
                mutated[place] = (byte) random.nextInt();
            }
            Path path = Files.write(folder.resolve("mutated.hdf5"), mutated);
            try {
                read(path);
            } catch (IntakeException e) {
                assertThat(e.getMessage()).contains("mutated.hdf5");
                refused++;
            }
        }
        assertThat(refused).isBetween(MUTATIONS / 10, MUTATIONS - 1);
    }
}
