/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import dev.halflight.trainer.survey.Surveys;
import java.util.List;

/**
 * What the simulated sky is like.
 *
 * @param brightest AB magnitude in the i band of the brightest objects
 * @param faintest AB magnitude in the i band of the faintest objects
 * @param countSlope decimal logarithm of the increase of the objects' number with a magnitude; a training
 *     set wants more bright objects than the real sky has; 0 for the counts of the luminosity functions themselves
 * @param spectra share of the objects with a spectrum, the brighter ones first
 * @param stars share of the objects that are stars
 * @param quasars share of the objects that are quasars
 * @param blends share of the objects with neighbors in the stamp
 * @param missingBands share of the objects that lack one or two bands
 * @param surveys that observe them
 */
public record SimulationConfig(
        double brightest,
        double faintest,
        double countSlope,
        double spectra,
        double stars,
        double quasars,
        double blends,
        double missingBands,
        SurveyMix surveys) {
    /** Objects like those of a wide survey's spectroscopic training set. */
    public static final SimulationConfig STANDARD = new SimulationConfig(
            17,
            24,
            0.2,
            0.5,
            0.04,
            0.04,
            0.33,
            0.12,
            SurveyMix.of(List.of(Surveys.builtIn().named("hsc"))));

    public SimulationConfig {
        if (!(brightest >= 14 && brightest < faintest && faintest <= 28)) {
            throw new IllegalArgumentException(
                    "magnitudes must rise from 14 or more to 28 or less, not from " + brightest + " to " + faintest);
        }
        if (!(countSlope >= 0 && countSlope <= 1)) {
            throw new IllegalArgumentException("the slope of the counts must be between 0 and 1, not " + countSlope);
        }
        requireShare("spectra", spectra);
        requireShare("stars", stars);
        requireShare("quasars", quasars);
        requireShare("stars and quasars", stars + quasars);
        requireShare("blends", blends);
        requireShare("missing bands", missingBands);
    }

    /** The same sky with another share of spectra. */
    public SimulationConfig withSpectra(double share) {
        return new SimulationConfig(
                brightest, faintest, countSlope, share, stars, quasars, blends, missingBands, surveys);
    }

    /** The same sky observed by other surveys. */
    public SimulationConfig withSurveys(SurveyMix mix) {
        return new SimulationConfig(
                brightest, faintest, countSlope, spectra, stars, quasars, blends, missingBands, mix);
    }

    private static void requireShare(String name, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("the share of " + name + " must be between 0 and 1, not " + share);
        }
    }
}
