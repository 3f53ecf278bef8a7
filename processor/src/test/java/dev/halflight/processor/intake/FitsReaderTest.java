/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import static dev.halflight.processor.intake.FitsFiles.flat;
import static dev.halflight.processor.intake.FitsFiles.image;
import static dev.halflight.processor.intake.FitsFiles.ramp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halflight.processor.config.FileLimits;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FitsReaderTest {
    private static final FileLimits LIMITS = FileLimits.DEFAULT;

    @TempDir
    Path folder;

    private Path file() throws IOException {
        return FitsFiles.write(folder.resolve("g.fits"), image(ramp(40, 30)), image(ramp(10, 10)));
    }

    private static void assertRefused(Path path, String message) {
        assertThatThrownBy(() -> FitsReader.read(path))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining(path.getFileName().toString())
                .hasMessageContaining(message);
    }

    @Test
    void shouldReadEveryUnitOfAPlainAndOfACompressedFile() throws Exception {
        assertThat(FitsReader.read(file())).hasSize(2);
        assertThat(FitsReader.read(FitsFiles.gzip(file()))).hasSize(2);
    }

    @Test
    void shouldKnowACompressedFileByItsContent() throws Exception {
        Path misnamed = Files.move(FitsFiles.gzip(file()), folder.resolve("misnamed.fits"));
        assertThat(FitsReader.read(misnamed)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 2880, 4000, 6000, 9000})
    void shouldRefuseATruncatedFile(int bytes) throws IOException {
        assertRefused(FitsFiles.truncate(file(), bytes), "truncated");
    }

    @Test
    void shouldRefuseATruncatedCompressedFile() throws IOException {
        assertRefused(FitsFiles.truncate(FitsFiles.gzip(file()), 30), "truncated");
    }

    @Test
    void shouldRefuseAFileThatIsNotFits() throws IOException {
        assertRefused(Files.writeString(folder.resolve("page.fits"), "<html>Not found</html>"), "not a FITS file");
        assertRefused(Files.createFile(folder.resolve("empty.fits")), "not a FITS file");
        assertRefused(folder.resolve("missing.fits"), "not there");
    }

    @Test
    void shouldRefuseACompressedFileThatInflatesBeyondAnyCutout() throws IOException {
        Path large = gzip("large.fits.gz", LIMITS.images() + 1, 16);
        assertThat(Files.size(large)).isGreaterThan(LIMITS.images() / LIMITS.inflation());
        assertRefused(large, "128 MiB");
        FileLimits wider = new FileLimits(2 * LIMITS.images(), LIMITS.spectra(), LIMITS.inflation());
        assertThatThrownBy(() -> FitsReader.read(large, wider)).hasMessageContaining("not a FITS file");
    }

    @Test
    void shouldRefuseACompressedFileThatInflatesAsNoMeasurementDoes() throws IOException {
        Path bomb = gzip("bomb.fits.gz", LIMITS.images(), 0);
        assertThat(Files.size(bomb)).isLessThan(LIMITS.images() / LIMITS.inflation());
        assertRefused(bomb, "more than 100 times its size");
        FileLimits wider = new FileLimits(LIMITS.images(), LIMITS.spectra(), 2000);
        assertThatThrownBy(() -> FitsReader.read(bomb, wider)).hasMessageContaining("not a FITS file");
    }

    @Test
    void shouldReadASmallFileHoweverWellItCompresses() throws Exception {
        Path blank = FitsFiles.gzip(FitsFiles.write(folder.resolve("blank.fits"), image(flat(256, 256, 0))));
        assertThat(Files.size(blank)).isLessThan(256 * 256 * Float.BYTES / LIMITS.inflation());
        assertThat(FitsReader.read(blank)).hasSize(1);
    }

    /** Writes zeros, of which the first bytes of each block of 1024 are noise instead. */
    private Path gzip(String name, int length, int noise) throws IOException {
        Path path = folder.resolve(name);
        Random random = new Random(1);
        byte[] block = new byte[1024];
        byte[] loud = new byte[noise];
        try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(path))) {
            for (int written = 0; written < length; written += block.length) {
                random.nextBytes(loud);
                System.arraycopy(loud, 0, block, 0, noise);
                stream.write(block);
            }
        }
        return path;
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000000000", "4294967296", "9999999999999999999"})
    void shouldRefuseAHeaderThatPromisesMoreThanTheFileHolds(String side) throws IOException {
        assertRefused(
                hostile(
                        "NAXIS   =                    2",
                        "NAXIS1  = %20s".formatted(side),
                        "NAXIS2  = %20s".formatted(side)),
                "truncated");
    }

    @Test
    void shouldRefuseAHeaderWithoutAnEnd() throws IOException {
        Path path = hostile("NAXIS   =                    0");
        byte[] content = Files.readAllBytes(path);
        String text = new String(content, StandardCharsets.US_ASCII).replace("END", "   ");
        assertRefused(Files.writeString(path, text), "no end");
    }

    private Path hostile(String... axes) throws IOException {
        StringBuilder header = new StringBuilder();
        header.append("%-80s".formatted("SIMPLE  =                    T"));
        header.append("%-80s".formatted("BITPIX  =                  -32"));
        for (String axis : axes) {
            header.append("%-80s".formatted(axis));
        }
        header.append("%-80s".formatted("END"));
        return Files.writeString(folder.resolve("hostile.fits"), "%-2880s".formatted(header));
    }
}
