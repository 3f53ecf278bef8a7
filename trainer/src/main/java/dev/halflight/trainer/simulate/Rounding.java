/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import dev.halflight.schemas.wire.AvroTrust;
import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.Observation;
import dev.halflight.v1.Spectrum;
import java.util.ArrayList;
import java.util.List;

/**
 * Rounds the values of an observation to a part of their noise, which adds a thousandth to its variance and lets it
 * compress, as survey archives do with their images (Pence, Seaman and White 2009, PASP 121, 414).
 */
public final class Rounding {
    /** Steps of the rounding in one standard deviation of the noise. */
    private static final double STEPS = 8;

    private Rounding() {}

    /** The same observation with rounded pixels and fluxes. */
    public static Observation of(Observation observation) {
        // a builder copies what it starts from as Avro reads it
        AvroTrust.ensure();
        List<BandImage> images = new ArrayList<>();
        for (BandImage image : observation.getImages()) {
            float[] pixels = Floats.fromBytes(image.getPixels());
            double step = powerOfTwo(image.getNoiseSigma().orElse(1.0) / STEPS);
            for (int k = 0; k < pixels.length; k++) {
                pixels[k] = round(pixels[k], step);
            }
            images.add(BandImage.newBuilder(image)
                    .setPixels(Floats.toBytes(pixels))
                    .build());
        }
        return Observation.newBuilder(observation)
                .setImages(images)
                .setSpectrum(observation.getSpectrum().map(Rounding::of).orElse(null))
                .build();
    }

    private static Spectrum of(Spectrum spectrum) {
        float[] flux = Floats.fromBytes(spectrum.getFlux());
        float[] weight = Floats.fromBytes(spectrum.getInverseVariance());
        for (int k = 0; k < flux.length; k++) {
            if (weight[k] > 0) {
                flux[k] = round(flux[k], powerOfTwo(1 / Math.sqrt(weight[k]) / STEPS));
                weight[k] = round(weight[k], powerOfTwo(weight[k] / 64));
            } else {
                flux[k] = 0;
            }
        }
        return Spectrum.newBuilder(spectrum)
                .setFlux(Floats.toBytes(flux))
                .setInverseVariance(Floats.toBytes(weight))
                .build();
    }

    /** The power of two below a step: rounded to it, a float's last bits are zero. */
    private static double powerOfTwo(double step) {
        return Math.scalb(1.0, Math.getExponent(step));
    }

    private static float round(float value, double step) {
        return Float.isNaN(value) ? value : (float) (Math.rint(value / step) * step);
    }
}
