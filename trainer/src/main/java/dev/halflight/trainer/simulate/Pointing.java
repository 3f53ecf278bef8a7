/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import dev.halflight.trainer.survey.SurveyFilter;
import java.util.ArrayList;
import java.util.List;

/**
 * How a stamp was observed.
 *
 * @param x column of the object
 * @param y row of the object
 * @param correlation weight of a pixel's neighbors in its noise
 * @param exposures of the bands that were observed
 */
record Pointing(Camera camera, double x, double y, double correlation, List<Exposure> exposures) {
    /** More than a survey's own, 0.01: spectra of real galaxies depart from any set of templates, and a model must not be surer than that. */
    private static final double ZERO_POINT_ERROR = 0.05;

    private static final double UNUSUAL_DEPTH = 0.15;
    private static final double CENTERING_ERROR_ARCSEC = 0.007;

    Pointing {
        exposures = List.copyOf(exposures);
    }

    /**
     * Draws the conditions of an observation.
     *
     * @param sky the reddening of the place
     * @param missingBands probability that one or two bands were not observed
     */
    static Pointing draw(Camera camera, Foreground sky, double missingBands, Draw draw) {
        double x = position(camera, draw);
        double y = position(camera, draw);
        double correlation = draw.uniform(0, CorrelatedNoise.STRONGEST);
        double depth = draw.chance(UNUSUAL_DEPTH) ? Math.pow(10, draw.uniform(-0.3, 0.3)) : 1;
        List<Exposure> exposures = new ArrayList<>();
        List<SurveyFilter> filters = camera.survey().filters();
        for (int i = 0; i < filters.size(); i++) {
            exposures.add(exposure(camera, i, x, y, depth / CorrelatedNoise.boost(correlation), sky, draw));
        }
        if (draw.chance(missingBands)) {
            exposures.remove(draw.integer(0, exposures.size() - 1));
            if (draw.chance(0.8)) {
                exposures.remove(draw.integer(0, exposures.size() - 1));
            }
        }
        return new Pointing(camera, x, y, correlation, exposures);
    }

    private static Exposure exposure(
            Camera camera, int index, double x, double y, double depth, Foreground sky, Draw draw) {
        SurveyFilter filter = camera.survey().filters().get(index);
        double dust = Math.pow(10, -0.4 * filter.reddening() * sky.ebv());
        double correction = sky.dereddened() ? 1 / dust : 1;
        double zeroPoint = Math.pow(10, -0.4 * draw.gaussian(0, ZERO_POINT_ERROR));
        Psf psf = Psf.draw(filter, draw);
        double sigma = camera.survey().skySigma(filter) * depth * Math.max(0.5, draw.gaussian(1, 0.1));
        double centering = CENTERING_ERROR_ARCSEC / camera.survey().pixelScale();
        return new Exposure(
                index,
                filter,
                psf,
                dust * correction * zeroPoint,
                sigma * correction,
                filter.gain() / correction,
                x + draw.gaussian(0, centering),
                y + draw.gaussian(0, centering),
                psf.fwhm() * draw.gaussian(1, 0.01));
    }

    /** Cutouts are centered to half a pixel, some less well. */
    private static double position(Camera camera, Draw draw) {
        double reach = draw.chance(0.1) ? 2.5 : 0.5;
        return (camera.size() - 1) / 2.0 + draw.uniform(-reach, reach);
    }
}
