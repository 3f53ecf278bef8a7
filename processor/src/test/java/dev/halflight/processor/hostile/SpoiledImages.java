/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.hostile;

import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.ImageKind;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** The ways to spoil an image. */
final class SpoiledImages {
    private static final float[] PIXELS = {
        0, 1e30f, -1e30f, Float.MIN_VALUE, Float.MAX_VALUE, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY
    };
    private static final double[] NUMBERS = {
        0, -1, 1e-300, 1e300, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
    };

    private final List<Spoiling<BandImage>> all = new ArrayList<>();

    private SpoiledImages() {}

    static List<Spoiling<BandImage>> all() {
        SpoiledImages images = new SpoiledImages();
        images.addPixels();
        images.addSizes();
        images.addNumbers();
        images.addMatrices();
        images.add("unknown filter", image -> image.setFilter("none.such"));
        images.add("no filter", image -> image.setFilter(""));
        images.add("single visit", image -> image.setKind(ImageKind.VISIT));
        images.add("difference", image -> image.setKind(ImageKind.DIFFERENCE));
        return images.all;
    }

    private void add(String name, Consumer<BandImage.Builder> change) {
        all.add(new Spoiling<>(name, image -> {
            BandImage.Builder builder = BandImage.newBuilder(image);
            change.accept(builder);
            return builder.build();
        }));
    }

    private void addPixels() {
        for (float value : PIXELS) {
            add("all pixels " + value, image -> image.setPixels(plane(image, k -> value)));
            add("half of the pixels " + value, image -> image.setPixels(plane(image, k -> k % 2 == 0 ? value : 1f)));
            add("variance " + value, image -> image.setVariance(plane(image, k -> value)));
        }
        add("pixels of both signs, 1e30", image -> image.setPixels(plane(image, k -> k % 2 == 0 ? 1e30f : -1e30f)));
        add("all pixels bad but one", image -> image.setBadPixels(mask(image, false)));
        add("all pixels bad", image -> image.setBadPixels(mask(image, true)));
        add("variance that is too short", image -> image.setVariance(Floats.toBytes(new float[3])));
        add("bad pixels that are too short", image -> image.setBadPixels(ByteBuffer.allocate(3)));
        add("pixels that are too short", image -> image.setPixels(Floats.toBytes(new float[3])));
        add("no pixels", image -> image.setPixels(ByteBuffer.allocate(0)));
    }

    private void addSizes() {
        int[][] sizes = {{1, 1}, {3, 3}, {1, 4096}, {4096, 1}, {0, 0}, {-1, -1}, {5000, 1}, {65536, 65536}};
        for (int[] size : sizes) {
            add(size[0] + " x " + size[1] + " pixels", image -> {
                int pixels = Math.max(0, Math.min(1 << 20, size[0] * size[1]));
                image.setWidth(size[0])
                        .setHeight(size[1])
                        .setPixels(Floats.toBytes(new float[pixels]))
                        .setObjectX((size[0] - 1) / 2.0)
                        .setObjectY((size[1] - 1) / 2.0);
            });
        }
    }

    private void addNumbers() {
        addNumbers("noise", BandImage.Builder::setNoiseSigma);
        addNumbers("PSF", BandImage.Builder::setPsfFwhm);
        addNumbers("date", BandImage.Builder::setMjd);
        addNumbers("zero point", BandImage.Builder::setZeroPoint);
        addNumbers("object's column", BandImage.Builder::setObjectX);
        addNumbers("object's row", BandImage.Builder::setObjectY);
        for (double zeroPoint : new double[] {-1000, -100, -50, 100, 200, 1000}) {
            add("zero point " + zeroPoint, image -> image.setZeroPoint(zeroPoint));
        }
        add("noise unknown", image -> image.setNoiseSigma(null));
        add("PSF unknown", image -> image.setPsfFwhm(null));
        add("object in the corner", image -> image.setObjectX(-0.5).setObjectY(image.getHeight() - 0.5));
        add("object over the edge", image -> image.setObjectX(-0.6));
    }

    private void addNumbers(String name, BiConsumer<BandImage.Builder, Double> setter) {
        for (double value : NUMBERS) {
            add(name + " " + value, image -> setter.accept(image, value));
        }
    }

    private void addMatrices() {
        for (double scale : new double[] {1e-9, 1e-4, 1e-3, 10, 1e4, 1e9, 1e160, Double.NaN}) {
            add("pixels of " + scale + " arcsec", image -> image.setPixelToSky(List.of(-scale, 0.0, 0.0, scale)));
        }
        add("turned", image -> image.setPixelToSky(List.of(-0.1, 0.135, 0.135, 0.1)));
        add("mirrored", image -> image.setPixelToSky(List.of(0.168, 0.0, 0.0, 0.168)));
        add("singular", image -> image.setPixelToSky(List.of(0.1, 0.2, 0.1, 0.2)));
        add("drawn out", image -> image.setPixelToSky(List.of(1e200, 0.0, 0.0, 1e-200)));
        add("sheared", image -> image.setPixelToSky(List.of(-0.168, 1e6, 0.0, 0.168)));
        add("no matrix", image -> image.setPixelToSky(List.of()));
        add("matrix of three", image -> image.setPixelToSky(List.of(0.1, 0.0, 0.0)));
    }

    private static ByteBuffer plane(BandImage.Builder image, IntFunction<Float> value) {
        float[] values = new float[image.getPixels().remaining() / Float.BYTES];
        for (int k = 0; k < values.length; k++) {
            values[k] = value.apply(k);
        }
        return Floats.toBytes(values);
    }

    private static ByteBuffer mask(BandImage.Builder image, boolean all) {
        byte[] bad = new byte[image.getPixels().remaining() / Float.BYTES];
        Arrays.fill(bad, (byte) 1);
        if (!all && bad.length > 0) {
            bad[bad.length / 2] = 0;
        }
        return ByteBuffer.wrap(bad);
    }
}
