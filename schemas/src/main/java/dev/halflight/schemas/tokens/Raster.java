/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

import dev.halflight.schemas.tokens.UnusableObservationException.Kind;
import dev.halflight.v1.BandImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The pixels of an image as it arrived, checked, and the geometry between its pixels and the sky. */
final class Raster {
    /** Flux of magnitude zero, nJy (Oke and Gunn 1983, ApJ 266, 713: 3631 Jy). */
    private static final double AB_ZERO = 3631e9;

    private static final int LARGEST_SIDE = 4096;
    /** Twice as much is no number. */
    private static final float LARGEST_COUNTS = Float.MAX_VALUE / 2;

    final int width;
    final int height;
    final double objectX;
    final double objectY;
    /** Side of a pixel, arcsec: the root of its area. */
    final double scale;
    /** Surface brightness of one count, nJy per square arcsec. */
    final double brightnessOfCount;

    private final FloatBuffer pixels;
    private final @Nullable ByteBuffer badPixels;
    private final @Nullable FloatBuffer variance;
    private final double xPerEast;
    private final double xPerNorth;
    private final double yPerEast;
    private final double yPerNorth;

    Raster(BandImage image) throws UnusableObservationException {
        width = image.getWidth();
        height = image.getHeight();
        check(
                width > 0 && height > 0 && width <= LARGEST_SIDE && height <= LARGEST_SIDE,
                image,
                () -> "is " + image.getWidth() + " x " + image.getHeight() + " pixels; 1 to " + LARGEST_SIDE
                        + " a side can be read");
        check(
                image.getPixels().remaining() == 4L * width * height,
                image,
                () -> "has " + image.getPixels().remaining() + " bytes of pixels, " + image.getWidth() + " x "
                        + image.getHeight() + " float32 need " + 4L * image.getWidth() * image.getHeight());
        check(Double.isFinite(image.getZeroPoint()), image, () -> "has no finite zero point");
        objectX = image.getObjectX();
        objectY = image.getObjectY();
        check(
                objectX >= -0.5 && objectX <= width - 0.5 && objectY >= -0.5 && objectY <= height - 0.5,
                image,
                () -> "has its object outside the image, at " + image.getObjectX() + ", " + image.getObjectY());
        pixels = floats(image.getPixels());
        badPixels = image.getBadPixels().orElse(null);
        check(
                badPixels == null || badPixels.remaining() == width * height,
                image,
                () -> "has a bad-pixel mask that is not one byte a pixel");
        variance = image.getVariance().map(Raster::floats).orElse(null);
        check(
                variance == null || variance.remaining() == width * height,
                image,
                () -> "has a variance plane that is not one value a pixel");

        List<Double> toSky = image.getPixelToSky();
        check(toSky.size() == 4, image, () -> "needs a pixel-to-sky matrix of four values");
        double determinant = toSky.get(0) * toSky.get(3) - toSky.get(1) * toSky.get(2);
        check(
                Math.abs(determinant) > 1e-8 && Double.isFinite(determinant),
                image,
                () -> "has a pixel-to-sky matrix that cannot be inverted");
        xPerEast = toSky.get(3) / determinant;
        xPerNorth = -toSky.get(1) / determinant;
        yPerEast = -toSky.get(2) / determinant;
        yPerNorth = toSky.get(0) / determinant;
        scale = Math.sqrt(Math.abs(determinant));
        brightnessOfCount = AB_ZERO * Math.pow(10, -0.4 * image.getZeroPoint()) / (scale * scale);
        check(
                Double.isFinite(brightnessOfCount) && brightnessOfCount > 0,
                image,
                () -> "has a zero point out of range: " + image.getZeroPoint());
    }

    private static void check(boolean condition, BandImage image, Supplier<String> message)
            throws UnusableObservationException {
        if (!condition) {
            throw new UnusableObservationException(
                    Kind.MALFORMED_IMAGE, "band " + image.getBand() + " " + message.get());
        }
    }

    private static FloatBuffer floats(ByteBuffer bytes) {
        return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    }

    /** Column of the place {@code east, north} arcsec from the object. */
    double column(double east, double north) {
        return objectX + xPerEast * east + xPerNorth * north;
    }

    /** Row of the place {@code east, north} arcsec from the object. */
    double row(double east, double north) {
        return objectY + yPerEast * east + yPerNorth * north;
    }

    /** Counts of a pixel; NaN outside the image and where the pixel is not to be used. */
    float counts(int x, int y) {
        if (x < 0 || y < 0 || x >= width || y >= height) {
            return Float.NaN;
        }
        int place = y * width + x;
        if (badPixels != null && badPixels.get(badPixels.position() + place) != 0) {
            return Float.NaN;
        }
        if (variance != null && !(variance.get(place) > 0 && variance.get(place) < Float.MAX_VALUE)) {
            return Float.NaN;
        }
        float counts = pixels.get(place);
        return Math.abs(counts) <= LARGEST_COUNTS ? counts : Float.NaN;
    }

    /**
     * Writes the counts of {@code length} pixels of a row, from {@code x} on, as {@link #counts(int, int)} has them, but for those that are
     * no numbers: they may come as they are.
     */
    void counts(int x, int y, float[] row, int offset, int length) {
        if (y < 0 || y >= height || x < 0 || x + length > width) {
            for (int k = 0; k < length; k++) {
                row[offset + k] = counts(x + k, y);
            }
            return;
        }
        int place = y * width + x;
        pixels.get(place, row, offset, length);
        if (badPixels != null) {
            dropBad(badPixels, place, row, offset, length);
        }
        if (variance != null) {
            dropUnmeasured(variance, place, row, offset, length);
        }
    }

    private static void dropBad(ByteBuffer badPixels, int place, float[] row, int offset, int length) {
        int from = badPixels.position() + place;
        for (int k = 0; k < length; k++) {
            if (badPixels.get(from + k) != 0) {
                row[offset + k] = Float.NaN;
            }
        }
    }

    private static void dropUnmeasured(FloatBuffer variance, int place, float[] row, int offset, int length) {
        for (int k = 0; k < length; k++) {
            float value = variance.get(place + k);
            if (!(value > 0 && value < Float.MAX_VALUE)) {
                row[offset + k] = Float.NaN;
            }
        }
    }
}
