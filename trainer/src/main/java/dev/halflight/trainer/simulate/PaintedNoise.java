/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import dev.halflight.trainer.catalog.Magnitude;
import dev.halflight.trainer.survey.SurveyFilter;

/**
 * The noise of painted images: the light inside an aperture of two arcsec about the object gets the relative error of the catalog's
 * magnitude.
 */
final class PaintedNoise {
    private static final double APERTURE_RADIUS = 1;
    /** Magnitudes of an error as large as the flux. */
    private static final double FLUX = 2.5 / Math.log(10);
    /** Flux limit of a single scan of SDSS over that of the coadds of Stripe 82, two magnitudes (Annis et al. 2014, ApJ 794, 120). */
    private static final double COADDS = Math.pow(10, 0.4 * 2);

    private final Camera camera;
    private final double x;
    private final double y;

    /** Noise of images that have the object at a column and row. */
    PaintedNoise(Camera camera, double x, double y) {
        this.camera = camera;
        this.x = x;
        this.y = y;
    }

    /**
     * Standard deviation of a pixel's noise, counts; where the catalog gives no error, that of the survey two magnitudes deeper.
     *
     * @param stamp without noise
     */
    double sigma(float[] stamp, SurveyFilter filter, Magnitude magnitude) {
        if (magnitude.error().isEmpty()) {
            return camera.survey().skySigma(filter) / COADDS;
        }
        double radius = APERTURE_RADIUS / camera.survey().pixelScale();
        double light = 0;
        int pixels = 0;
        for (int i = 0; i < stamp.length; i++) {
            if (Math.hypot(i % camera.size() - x, i / camera.size() - y) < radius) {
                light += stamp[i];
                pixels++;
            }
        }
        return light * magnitude.error().getAsDouble() / (FLUX * Math.sqrt(pixels));
    }

    static void add(float[] stamp, double sigma, Draw draw) {
        for (int i = 0; i < stamp.length; i++) {
            stamp[i] += (float) draw.gaussian(0, sigma);
        }
    }
}
