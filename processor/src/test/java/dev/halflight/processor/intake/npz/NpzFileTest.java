/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.npz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halflight.processor.intake.IntakeException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NpzFileTest {
    @TempDir
    Path folder;

    private NpyArray read(byte[] array) throws IOException, IntakeException {
        Path path = NpzFiles.write(folder.resolve("arrays.npz"), "array", array);
        assertThat(NpzFile.isIn(path)).isTrue();
        try (NpzFile file = NpzFile.open(path)) {
            return file.array("array");
        }
    }

    @Test
    void shouldReadNumbersByRows() throws IOException, IntakeException {
        ByteBuffer numbers = NpzFiles.doubles(0, 1, 2, 10, 11, 12);
        NpyArray rows = read(NpzFiles.array("'<f8'", "(2, 3)", false, numbers));
        assertThat(rows.shape()).containsExactly(2L, 3L);
        assertThat(rows.numbers()).containsExactly(0, 1, 2, 10, 11, 12);
        NpyArray columns = read(NpzFiles.array("'<f8'", "(3, 2)", true, numbers));
        assertThat(columns.numbers()).containsExactly(0, 10, 1, 11, 2, 12);
    }

    @ParameterizedTest
    @CsvSource({"'>f4', 4, 0.25", "'<i2', 2, -3", "'>u2', 2, 65000", "'|u1', 1, 250", "'|b1', 1, 1", "'<i8', 8, -7"})
    void shouldReadNumbersOfAnyType(String type, int size, double value) throws IOException, IntakeException {
        ByteOrder order = type.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        ByteBuffer bytes = ByteBuffer.allocate(size).order(order);
        switch (size) {
            case 1 -> bytes.put((byte) value);
            case 2 -> bytes.putShort((short) (int) value);
            case 4 -> bytes.putFloat((float) value);
            default -> bytes.putLong((long) value);
        }
        assertThat(read(NpzFiles.array("'" + type + "'", "(1,)", false, bytes)).numbers())
                .containsExactly(value);
    }

    @Test
    void shouldReadTextsAndFieldsByName() throws IOException, IntakeException {
        byte[] texts = NpzFiles.array("'|S2'", "(2,)", false, ByteBuffer.wrap(new byte[] {'g', 0, 'r', '2'}));
        assertThat(read(texts).texts()).containsExactly("g", "r2");
        byte[] table = NpzFiles.array("[('x', '<f8'), ('y', '<f8')]", "(2,)", false, NpzFiles.doubles(1, 2, 3, 4));
        assertThat(read(table).numbers("y").orElseThrow()).containsExactly(2, 4);
        assertThat(read(table).numbers("z")).isEmpty();
        assertThatThrownBy(() -> read(texts).numbers()).hasMessageContaining("holds no numbers");
        assertThatThrownBy(() -> read(table).texts()).hasMessageContaining("holds no texts");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<f8 | (3,)                | promises more than it holds",
                "<f8 | (99999999999999, 9) | promises more than it holds",
                "<f8 | (1, 1, 1, 1, 1)     | 5 axes",
                "<f8 | (1 1,)              | no shape",
                "<f8 | 1                   | no shape",
                "O8  | (1,)                | type that is not read",
                "<f2 | (1,)                | type that is not read"
            })
    void shouldRefuseWhatIsNoArray(String type, String shape, String message) throws IOException {
        byte[] array = NpzFiles.array("'" + type + "'", shape, false, NpzFiles.doubles(1, 2));
        assertThatThrownBy(() -> read(array))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining(message);
    }

    @Test
    void shouldRefuseWhatIsBrokenOrMissing() throws IOException, IntakeException {
        assertThatThrownBy(() -> read(new byte[] {1, 2, 3})).hasMessageContaining("no array of numpy");
        Path path = NpzFiles.write(folder.resolve("a.npz"), "images", new byte[3]);
        try (NpzFile file = NpzFile.open(path)) {
            assertThatThrownBy(() -> file.array("filters")).hasMessageContaining("no array filters, but [images]");
        }
        Path page = Files.writeString(folder.resolve("page.npz"), "<html></html>");
        assertThat(NpzFile.isIn(page)).isFalse();
        assertThatThrownBy(() -> NpzFile.open(page)).isInstanceOf(IntakeException.class);
        assertThatThrownBy(() -> NpzFile.isIn(folder.resolve("none"))).hasMessageContaining("not there");
    }

    @Test
    void shouldEitherReadOrRefuseWhatIsMutated() throws IOException {
        byte[] whole = NpzFiles.array("'<f8'", "(2, 3)", false, NpzFiles.doubles(0, 1, 2, 10, 11, 12));
        Random random = new Random(11);
        int refused = 0;
        for (int k = 0; k < 2000; k++) {
            byte[] mutated = whole.clone();
            mutated[random.nextInt(mutated.length)] = (byte) random.nextInt();
            try {
                NpyArray array = NpyArray.read(mutated, "mutated");
                array.numbers();
            } catch (IntakeException e) {
                refused++;
            }
        }
        assertThat(refused).isBetween(100, 1999);
    }
}
