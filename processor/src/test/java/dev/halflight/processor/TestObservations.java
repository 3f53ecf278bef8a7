/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor;

import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.schemas.tokens.UnusableObservationException;
import dev.halflight.schemas.wire.AvroTrust;
import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.ImageKind;
import dev.halflight.v1.Observation;
import dev.halflight.v1.Spectrum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Observations of a round galaxy in noise, on the grid of {@link TestModel}. */
public final class TestObservations {
    private static final int SIZE = 64;
    private static final int SAMPLES = 4000;

    static {
        AvroTrust.ensure();
    }

    private TestObservations() {}

    /** All bands, no spectrum. */
    public static Observation withImages() {
        List<BandImage> images = new ArrayList<>();
        TestModel.LAYOUT
                .filters()
                .forEach(
                        filter -> images.add(image(filter.band(), filter.name()).build()));
        return Observation.newBuilder()
                .setObjectId("galaxy")
                .setSurvey("hsc")
                .setRa(150)
                .setDec(2)
                .setEbv(0.02)
                .setImages(images)
                .build();
    }

    /** All bands, and a spectrum that covers the grid. */
    public static Observation withSpectrum() {
        return Observation.newBuilder(withImages()).setSpectrum(spectrum()).build();
    }

    public static BandImage.Builder image(Band band, String filter) {
        Random random = new Random(band.ordinal());
        float[] pixels = new float[SIZE * SIZE];
        for (int k = 0; k < pixels.length; k++) {
            double x = k % SIZE - (SIZE - 1) / 2.0;
            double y = k / SIZE - (SIZE - 1) / 2.0;
            pixels[k] = (float) (5 * Math.exp(-(x * x + y * y) / 50) + 0.05 * random.nextGaussian());
        }
        return BandImage.newBuilder()
                .setBand(band)
                .setFilter(filter)
                .setKind(ImageKind.COADD)
                .setWidth(SIZE)
                .setHeight(SIZE)
                .setPixels(Floats.toBytes(pixels))
                .setObjectX((SIZE - 1) / 2.0)
                .setObjectY((SIZE - 1) / 2.0)
                .setPixelToSky(List.of(-0.168, 0.0, 0.0, 0.168))
                .setZeroPoint(27)
                .setPsfFwhm(0.7)
                .setNoiseSigma(0.05);
    }

    public static Spectrum spectrum() {
        float[] wavelength = new float[SAMPLES];
        float[] flux = new float[SAMPLES];
        float[] weight = new float[SAMPLES];
        Random random = new Random(7);
        for (int k = 0; k < SAMPLES; k++) {
            wavelength[k] = (float) (3600 + 1.6 * k);
            flux[k] = (float) (3 + 0.5 * random.nextGaussian());
        }
        Arrays.fill(weight, 4);
        return Spectrum.newBuilder()
                .setWavelength(Floats.toBytes(wavelength))
                .setFlux(Floats.toBytes(flux))
                .setInverseVariance(Floats.toBytes(weight))
                .build();
    }

    /** Its tokens on the grid of {@link TestModel}. */
    public static Tokens tokens(Observation observation) {
        try {
            return TestModel.TOKENIZER.tokenize(observation);
        } catch (UnusableObservationException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
