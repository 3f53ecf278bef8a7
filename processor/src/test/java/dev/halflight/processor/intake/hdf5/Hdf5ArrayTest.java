/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halflight.processor.intake.IntakeException;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.DatasetCreationOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Hdf5ArrayTest {
    private static final int ROWS = 37;

    @TempDir
    Path folder;

    private static float[][][] numbers() {
        float[][][] numbers = new float[ROWS][3][5];
        for (int row = 0; row < ROWS; row++) {
            for (int y = 0; y < 3; y++) {
                for (int x = 0; x < 5; x++) {
                    numbers[row][y][x] = 100 * row + 10 * y + x;
                }
            }
        }
        return numbers;
    }

    private static DatasetCreationOptions stored(String how) {
        DatasetCreationOptions.Builder options = DatasetCreationOptions.builder();
        return switch (how) {
            case "whole" -> options.build();
            case "chunks of a row" -> options.chunkDimensions(1, 3, 5).build();
            case "compressed across rows" ->
                options.chunkDimensions(8, 2, 3).shuffle().deflate(9).build();
            default -> options.shuffle().deflate().build();
        };
    }

    /** What is read is what was written, mapped or not, in order or not. */
    @ParameterizedTest
    @ValueSource(strings = {"whole", "chunks of a row", "compressed across rows", "one compressed chunk"})
    void shouldReadEachRowHoweverTheyAreStored(String how) throws IntakeException {
        Path path = folder.resolve("numbers.hdf5");
        try (WritableHdfFile file = HdfFile.write(path)) {
            file.putDataset("numbers", numbers(), stored(how));
        }
        for (long largestMapped : new long[] {Integer.MAX_VALUE, 0}) {
            try (Hdf5File file = Hdf5File.open(path, largestMapped)) {
                Hdf5Array array = file.array("numbers");
                assertThat(array.rows()).isEqualTo(ROWS);
                assertThat(array.shape()).containsExactly(3, 5);
                for (int row : new int[] {0, 1, 2, 7, 8, 30, 36, 3}) {
                    int start = 100 * row;
                    assertThat(array.floats(row))
                            .startsWith(start, start + 1)
                            .endsWith(start + 23, start + 24)
                            .hasSize(15);
                }
                assertThatThrownBy(() -> array.floats(ROWS))
                        .isInstanceOf(IntakeException.class)
                        .hasMessageContaining("none of number 37");
            }
        }
    }

    @Test
    void shouldReadNumbersAndTextsOfAnyType() throws IntakeException {
        Path path = Hdf5Files.write(
                folder.resolve("types.hdf5"),
                "long",
                new long[] {36411448540268001L, -1},
                "byte",
                new byte[] {0, 1},
                "double",
                new double[] {0.25, Double.NaN},
                "text",
                new String[] {"one ", "two"});
        try (Hdf5File file = Hdf5File.open(path)) {
            assertThat(file.array("long").text(0)).isEqualTo("36411448540268001");
            assertThat(file.array("long").number(1)).isEqualTo(-1);
            assertThat(file.array("byte").flags(0)).containsExactly(false);
            assertThat(file.array("byte").flags(1)).containsExactly(true);
            assertThat(file.array("double").number(0)).isEqualTo(0.25);
            assertThat(file.array("double").floats(1)).containsExactly(Float.NaN);
            assertThat(file.array("text").text(0)).isEqualTo("one");
            assertThat(file.names()).containsExactly("byte", "double", "long", "text");
            assertThatThrownBy(() -> file.array("text").number(0)).hasMessageContaining("text holds no numbers");
            assertThatThrownBy(() -> file.array("none")).hasMessageContaining("has no array none");
        }
    }

    @Test
    void shouldRefuseArraysOfDifferentLengths() throws IntakeException {
        Path path = Hdf5Files.write(folder.resolve("lengths.hdf5"), "two", new long[2], "three", new long[3]);
        try (Hdf5File file = Hdf5File.open(path)) {
            assertThat(file.find("two")).isPresent();
            assertThatThrownBy(() -> file.find("three"))
                    .isInstanceOf(IntakeException.class)
                    .hasMessageContaining("three has 3 rows for 2 objects");
        }
    }

    /** 160 MB of zeros are 160 kB on the disk. */
    @Test
    void shouldRefuseChunksThatInflateToMoreThanAnImageFile() throws IntakeException {
        Path path = folder.resolve("bomb.hdf5");
        try (WritableHdfFile file = HdfFile.write(path)) {
            DatasetCreationOptions one =
                    DatasetCreationOptions.builder().deflate().build();
            file.putDataset("bomb", new byte[160][1 << 20], one);
        }
        assertThat(path.toFile().length()).isBetween(1L, 1L << 20);
        try (Hdf5File file = Hdf5File.open(path)) {
            assertThatThrownBy(() -> file.array("bomb"))
                    .isInstanceOf(IntakeException.class)
                    .hasMessageContaining("chunks of 167772160 bytes")
                    .hasMessageContaining("RELIABILITY.md, Limits");
        }
    }
}
