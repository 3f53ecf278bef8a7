/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.v1.Band;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import nom.tam.fits.BasicHDU;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with bytes changed at random, mostly in their headers: each is read, or refused with a message that names it. */
class BrokenFitsTest {
    private static final int FILES = 400;
    private static final String CHANGES = "0123456789-.'= /TFAEIJN\u0000\u00ff";

    @TempDir
    Path folder;

    @Test
    void shouldReadOrRefuseEveryBrokenImage() throws IOException {
        BasicHDU<?> unit = FitsFiles.image(FitsFiles.ramp(6, 4));
        FitsFiles.tangentPlane(unit.getHeader(), 3, 2, 150, 2, 5e-5);
        BasicHDU<?> mask = FitsFiles.image(new int[4][6]);
        mask.getHeader().addValue("EXTNAME", "MASK", "");
        mask.getHeader().addValue("MP_BAD", 0, "");
        FitsFiles.write(folder.resolve("broken.fits"), unit, mask);
        assertReadOrRefused(path -> FitsImage.read(path, Band.G));
    }

    @Test
    void shouldReadOrRefuseEveryBrokenSpectrum() throws IOException {
        float[] ones = {1, 1, 1};
        BasicHDU<?> table = FitsFiles.coadd(ones, new float[] {3.6f, 3.7f, 3.8f}, ones, new int[3]);
        FitsFiles.write(folder.resolve("broken.fits"), FitsFiles.empty(), table);
        assertReadOrRefused(SdssSpectrum::read);
    }

    @Test
    void shouldReadOrRefuseEveryBrokenCoadd() throws IOException {
        DesiFiles.coadd(71, 72).write(folder.resolve("broken.fits"));
        assertReadOrRefused(SpectrumFile::read);
    }

    /** A way to read a file. */
    private interface Reader {
        Object read(Path path) throws IntakeException;
    }

    private void assertReadOrRefused(Reader reader) throws IOException {
        Path path = folder.resolve("broken.fits");
        byte[] sound = Files.readAllBytes(path);
        Random random = new Random(1);
        int refused = 0;
        for (int k = 0; k < FILES; k++) {
            Files.write(path, broken(sound, random));
            try {
                assertThat(reader.read(path)).isNotNull();
            } catch (IntakeException e) {
                assertThat(e).hasMessageContaining("broken.fits");
                refused++;
            }
        }
        assertThat(refused).isBetween(FILES / 10, FILES - 1);
    }

    private static byte[] broken(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            int card = random.nextInt(bytes.length / 80) * 80;
            String text = new String(bytes, card, 80, StandardCharsets.ISO_8859_1);
            boolean empty = text.isBlank() || text.charAt(0) == 0;
            if (!empty || random.nextInt(10) == 0) {
                bytes[card + random.nextInt(31)] = (byte) CHANGES.charAt(random.nextInt(CHANGES.length()));
            }
        }
        return bytes;
    }
}
