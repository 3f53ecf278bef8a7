/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.reconstruct;

import dev.halflight.schemas.tokens.Stretch;
import dev.halflight.schemas.tokens.Targets;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.trainer.data.HscLayout;
import java.util.Arrays;

/** A round galaxy in every band, and a flat spectrum with one H alpha line, without noise in their values. */
final class PlantedGalaxy {
    static final TokenLayout LAYOUT = HscLayout.layout();
    static final double REDSHIFT = 0.3;
    /** 1e-17 erg/s/cm2/Angstrom. */
    static final double CONTINUUM = 2;
    /** The weight of every value: noise of 0.1 in stretched units where it is faint. */
    static final float WEIGHT = 0.5f;

    private PlantedGalaxy() {}

    /**
     * The galaxy.
     *
     * @param brightness at the center, in units of each band's softening
     * @param flux of the line, 1e-17 erg/s/cm2
     * @param width of the line, Angstrom
     * @param shift of the line, Angstrom
     */
    static ReconstructedTokens of(double brightness, double flux, double width, double shift) {
        float[] image = new float[LAYOUT.imageTokens() * LAYOUT.imageTokenPixels()];
        int patch = LAYOUT.patchSize();
        for (int place = 0; place < image.length; place++) {
            int token = place / LAYOUT.imageTokenPixels();
            int pixel = place % LAYOUT.imageTokenPixels() % (patch * patch);
            double x = token % LAYOUT.patchesPerSide() * patch + pixel % patch - 31.5;
            double y = token / LAYOUT.patchesPerSide() * patch + pixel / patch - 31.5;
            image[place] = Stretch.asinh(brightness * Math.exp(-(x * x + y * y) / 50));
        }
        float[] spectrum = new float[LAYOUT.spectrumSamples()];
        for (int k = 0; k < spectrum.length; k++) {
            double wavelength = Math.pow(10, LAYOUT.spectrumLogStart() + LAYOUT.spectrumLogStep() * k);
            double deviation = (wavelength - center() - shift) / width;
            double line = flux / (width * Math.sqrt(2 * Math.PI)) * Math.exp(-0.5 * deviation * deviation);
            spectrum[k] = Stretch.asinh((CONTINUUM + line) / LAYOUT.spectrumSoftening());
        }
        return new ReconstructedTokens(image, spectrum);
    }

    /** Where the line is, Angstrom. */
    static double center() {
        return 6564.61 * (1 + REDSHIFT);
    }

    static Targets targets(ReconstructedTokens tokens) {
        float[] imageWeight = new float[tokens.image().length];
        float[] spectrumWeight = new float[tokens.spectrum().length];
        Arrays.fill(imageWeight, WEIGHT);
        Arrays.fill(spectrumWeight, WEIGHT);
        return new Targets(tokens.image(), imageWeight, tokens.spectrum(), spectrumWeight);
    }
}
