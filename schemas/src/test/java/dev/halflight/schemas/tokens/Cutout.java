/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

import dev.halflight.schemas.wire.AvroTrust;
import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.ImageKind;
import dev.halflight.v1.Observation;
import dev.halflight.v1.Spectrum;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/** Makes small observations for tests. */
public final class Cutout {
    static {
        AvroTrust.ensure();
    }

    private Cutout() {}

    public static ByteBuffer bytes(float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes;
    }

    /** An image of a surface brightness given over (east, north) arcsec from the object, zero point 27, counts a pixel. */
    public static BandImage.Builder image(Band band, int size, double scale, double turn, DoubleBinaryOperator counts) {
        double[] toSky = {
            -scale * Math.cos(turn), scale * Math.sin(turn), scale * Math.sin(turn), scale * Math.cos(turn)
        };
        double center = (size - 1) / 2.0;
        float[] pixels = new float[size * size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                double east = toSky[0] * (x - center) + toSky[1] * (y - center);
                double north = toSky[2] * (x - center) + toSky[3] * (y - center);
                pixels[y * size + x] = (float) (counts.applyAsDouble(east, north) * scale * scale);
            }
        }
        return BandImage.newBuilder()
                .setBand(band)
                .setFilter(band == Band.G ? "hsc.g" : "hsc.r2")
                .setKind(ImageKind.COADD)
                .setWidth(size)
                .setHeight(size)
                .setPixels(bytes(pixels))
                .setObjectX(center)
                .setObjectY(center)
                .setPixelToSky(List.of(toSky[0], toSky[1], toSky[2], toSky[3]))
                .setZeroPoint(27)
                .setNoiseSigma(0.05);
    }

    /** A round Gaussian of that total flux, counts, and width, arcsec, {@code east} and {@code north} of the object. */
    public static DoubleBinaryOperator blob(double flux, double sigma, double east, double north) {
        return (e, n) -> flux
                / (2 * Math.PI * sigma * sigma)
                * Math.exp(-((e - east) * (e - east) + (n - north) * (n - north)) / (2 * sigma * sigma));
    }

    public static Observation observation(BandImage... images) {
        return Observation.newBuilder()
                .setObjectId("object")
                .setSurvey("hsc")
                .setRa(150)
                .setDec(2)
                .setEbv(0.02)
                .setImages(List.of(images))
                .build();
    }

    public static Observation withSpectrum(Observation observation, float[] wavelength, float[] flux, float[] weight) {
        return Observation.newBuilder(observation)
                .setSpectrum(Spectrum.newBuilder()
                        .setWavelength(bytes(wavelength))
                        .setFlux(bytes(flux))
                        .setInverseVariance(bytes(weight))
                        .build())
                .build();
    }
}
