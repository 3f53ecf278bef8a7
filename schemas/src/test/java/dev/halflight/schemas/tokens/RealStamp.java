/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.ImageKind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the first image of float32 in a FITS file, with nothing but Java. */
final class RealStamp {
    private static final Path CUTOUTS = Path.of("..", "..", "shared", "data", "cutouts");
    private static final int BLOCK = 2880;
    private static final int CARD = 80;

    private RealStamp() {}

    /**
     * A stamp with the object at the center of the image, or the place that is given.
     *
     * @param pixelToSky as an image has it
     */
    static BandImage.Builder read(String file, double zeroPoint, List<Double> pixelToSky) throws IOException {
        Path path = CUTOUTS.resolve(file);
        assumeTrue(
                Files.isRegularFile(path),
                () -> "skipped: there is no " + path.toAbsolutePath().normalize());
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
        int position = 0;
        while (true) {
            Map<String, String> header = new HashMap<>();
            int start = position;
            while (!header.containsKey("END")) {
                String card = new String(bytes.array(), position, CARD, StandardCharsets.US_ASCII);
                String value = card.length() > 10 && card.charAt(8) == '='
                        ? card.substring(10).split("/")[0].strip()
                        : "";
                header.put(card.substring(0, 8).strip(), value);
                position += CARD;
            }
            position = start + blocks(position - start);
            if (number(header, "NAXIS") >= 2 && number(header, "BITPIX") == -Float.SIZE) {
                return image(bytes, position, header, zeroPoint, pixelToSky);
            }
            position += blocks(dataSize(header));
        }
    }

    private static int dataSize(Map<String, String> header) {
        int size = number(header, "NAXIS") == 0 ? 0 : Math.abs(number(header, "BITPIX")) / Byte.SIZE;
        for (int axis = 1; axis <= number(header, "NAXIS"); axis++) {
            size *= number(header, "NAXIS" + axis);
        }
        return size;
    }

    private static int blocks(int size) {
        return (size + BLOCK - 1) / BLOCK * BLOCK;
    }

    private static int number(Map<String, String> header, String key) {
        return Integer.parseInt(header.get(key));
    }

    private static BandImage.Builder image(
            ByteBuffer bytes, int position, Map<String, String> header, double zeroPoint, List<Double> pixelToSky) {
        int width = number(header, "NAXIS1");
        int height = number(header, "NAXIS2");
        float[] pixels = new float[width * height];
        for (int k = 0; k < pixels.length; k++) {
            pixels[k] = bytes.getFloat(position + Float.BYTES * k);
        }
        return BandImage.newBuilder()
                .setBand(Band.G)
                .setFilter("hsc.g")
                .setKind(ImageKind.COADD)
                .setWidth(width)
                .setHeight(height)
                .setPixels(Cutout.bytes(pixels))
                .setObjectX((width - 1) / 2.0)
                .setObjectY((height - 1) / 2.0)
                .setPixelToSky(pixelToSky)
                .setZeroPoint(zeroPoint);
    }
}
