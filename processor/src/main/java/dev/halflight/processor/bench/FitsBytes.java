/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes FITS files of float images, unit after unit: as much of the format (version 4.0) as a stamp needs. */
final class FitsBytes {
    private static final int BLOCK = 2880;
    private static final int CARD = 80;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    /**
     * Adds an image.
     *
     * @param cards more cards of its header, such as {@code BUNIT   = 'nJy'}
     */
    FitsBytes image(int width, float[] pixels, List<String> cards) {
        List<String> header = new ArrayList<>();
        header.add(file.size() == 0 ? "SIMPLE  =                    T" : "XTENSION= 'IMAGE   '");
        header.add(card("BITPIX", -32));
        header.add(card("NAXIS", 2));
        header.add(card("NAXIS1", width));
        header.add(card("NAXIS2", pixels.length / width));
        if (file.size() > 0) {
            header.add(card("PCOUNT", 0));
            header.add(card("GCOUNT", 1));
        }
        header.addAll(cards);
        header.add("END");
        header.forEach(line -> file.writeBytes(padded(line, CARD)));
        fill((byte) ' ');
        ByteBuffer values = ByteBuffer.allocate(pixels.length * Float.BYTES);
        values.asFloatBuffer().put(pixels);
        file.writeBytes(values.array());
        fill((byte) 0);
        return this;
    }

    /** A card with a number. */
    static String card(String keyword, Number value) {
        return String.format(Locale.ROOT, "%-8s= %20s", keyword, value);
    }

    /** A card with a text. */
    static String card(String keyword, String value) {
        return String.format(Locale.ROOT, "%-8s= '%-8s'", keyword, value);
    }

    private static byte[] padded(String line, int length) {
        return String.format(Locale.ROOT, "%-" + length + "s", line).getBytes(StandardCharsets.US_ASCII);
    }

    private void fill(byte value) {
        while (file.size() % BLOCK != 0) {
            file.write(value);
        }
    }

    byte[] bytes() {
        return file.toByteArray();
    }
}
