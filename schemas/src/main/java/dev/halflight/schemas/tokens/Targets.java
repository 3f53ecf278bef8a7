/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reconstruction is held against: the stretched values of an observation, each with a weight from 0 (not measured)
 * to 1. The weight is e^2 / (s^2 + e^2) with s the noise of the stretched value and e = 0.1, the error that no one asks the
 * model to go below; so bright pixels do not outweigh all others.
 *
 * @param image stretched pixels, imageTokens x imageTokenPixels
 * @param imageWeight weight of each
 * @param spectrum stretched flux, spectrumTokens x spectrumPatch
 * @param spectrumWeight weight of each
 */
public record Targets(float[] image, float[] imageWeight, float[] spectrum, float[] spectrumWeight) {
    private static final double FLOOR = 0.1 * 0.1;

    static Targets of(
            TokenLayout layout, float[] imageTokens, List<@Nullable Plane> planes, @Nullable SpectrumGrid spectrum) {
        int samples = layout.spectrumSamples();
        int pixels = layout.imageTokens() * layout.imageTokenPixels();
        Targets targets = new Targets(new float[pixels], new float[pixels], new float[samples], new float[samples]);
        targets.fillImage(layout, imageTokens, planes);
        if (spectrum != null) {
            targets.fillSpectrum(layout, spectrum);
        }
        return targets;
    }

    private void fillImage(TokenLayout layout, float[] tokens, List<@Nullable Plane> planes) {
        for (int token = 0; token < layout.imageTokens(); token++) {
            System.arraycopy(
                    tokens,
                    token * layout.imageTokenLength(),
                    image,
                    token * layout.imageTokenPixels(),
                    layout.imageTokenPixels());
        }
        for (int band = 0; band < planes.size(); band++) {
            Plane plane = planes.get(band);
            if (plane != null && !Double.isNaN(plane.noise())) {
                fillWeights(layout, plane, band);
            }
        }
    }

    private void fillWeights(TokenLayout layout, Plane plane, int band) {
        int patch = layout.patchSize();
        double linear = 1 / layout.softening().get(band);
        double noise = plane.noise() * linear;
        for (int token = 0; token < layout.imageTokens(); token++) {
            int corner = layout.cornerOfToken(token);
            int next = token * layout.imageTokenPixels() + band * patch * patch;
            for (int y = 0; y < patch; y++) {
                for (int place = corner + y * layout.imageSize();
                        place < corner + y * layout.imageSize() + patch;
                        place++) {
                    imageWeight[next++] = plane.usable()[place] ? weight(plane.brightness()[place] * linear, noise) : 0;
                }
            }
        }
    }

    private void fillSpectrum(TokenLayout layout, SpectrumGrid grid) {
        double linear = 1 / layout.spectrumSoftening();
        for (int k = 0; k < spectrum.length; k++) {
            double inverseVariance = grid.inverseVariance()[k];
            if (inverseVariance > 0) {
                double value = grid.flux()[k] * linear;
                spectrum[k] = Stretch.asinh(value);
                spectrumWeight[k] = weight(value, linear / Math.sqrt(inverseVariance));
            }
        }
    }

    /** The stretch shrinks the noise of a bright value by its slope, 1 / sqrt(1 + value^2). */
    private static float weight(double value, double noise) {
        double floor = FLOOR * (1 + value * value);
        return (float) (floor / (noise * noise + floor));
    }
}
