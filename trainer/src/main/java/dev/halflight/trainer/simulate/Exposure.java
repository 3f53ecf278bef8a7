/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import dev.halflight.trainer.survey.SurveyFilter;

/**
 * How one band of a stamp was observed.
 *
 * @param index of the filter among the survey's
 * @param throughput factor on the counts of a source: Galactic dust, where it is not corrected for, and the zero point's error
 * @param sigma standard deviation of a pixel's sky, counts
 * @param gain photo-electrons of one count
 * @param x column of the object as the observation gives it
 * @param y row of the object as the observation gives it
 * @param fwhm full width at half maximum of the point spread function as the observation gives it, arcsec
 */
record Exposure(
        int index,
        SurveyFilter filter,
        Psf psf,
        double throughput,
        double sigma,
        double gain,
        double x,
        double y,
        double fwhm) {}
