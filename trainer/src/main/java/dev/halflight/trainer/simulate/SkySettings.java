/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import dev.halflight.trainer.survey.Survey;
import dev.halflight.trainer.survey.Surveys;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A simulated sky in names and numbers, as it is asked for and written down; {@link #config} is the sky itself.
 *
 * @param surveys names of the surveys that observe it, each as many objects; 'all' alone for all there are
 * @param filters folder of filter curves, empty for the built-in passbands
 * @param brightest AB magnitude in the i band of the brightest objects
 * @param faintest AB magnitude in the i band of the faintest objects
 * @param spectra share of the objects with a spectrum
 * @param stars share of the objects that are stars
 * @param quasars share of the objects that are quasars
 * @param blends share of the objects with neighbors in the stamp
 * @param missingBands share of the objects that lack one or two bands
 */
public record SkySettings(
        List<String> surveys,
        String filters,
        double brightest,
        double faintest,
        double spectra,
        double stars,
        double quasars,
        double blends,
        double missingBands) {
    private static final String ALL = "all";

    public SkySettings {
        surveys = List.copyOf(surveys);
    }

    /**
     * The sky.
     *
     * @throws IllegalArgumentException if there is no such survey, or a number is out of range
     * @throws IOException if the filter curves cannot be read
     */
    public SimulationConfig config() throws IOException {
        Surveys known = filters.isEmpty() ? Surveys.builtIn() : Surveys.fromCurves(Path.of(filters));
        List<Survey> chosen = surveys.equals(List.of(ALL))
                ? known.all()
                : surveys.stream().map(known::named).toList();
        return new SimulationConfig(
                brightest,
                faintest,
                SimulationConfig.STANDARD.countSlope(),
                spectra,
                stars,
                quasars,
                blends,
                missingBands,
                SurveyMix.of(chosen));
    }
}
