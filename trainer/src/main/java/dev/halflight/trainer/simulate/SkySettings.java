/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import dev.halflight.trainer.survey.Survey;
import dev.halflight.trainer.survey.Surveys;
import dev.halflight.trainer.templates.TemplateFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A simulated sky in names and numbers, as it is asked for and written down; {@link #simulation} is the sky itself.
 *
 * @param surveys names of the surveys that observe it, each as many objects; 'all' alone for all there are
 * @param filters folder of filter curves, empty for the built-in passbands
 * @param templates folder of redrock's template files, empty for parametric spectra
 * @param brightest AB magnitude in the i band of the brightest objects
 * @param faintest AB magnitude in the i band of the faintest objects
 * @param countSlope decimal logarithm of the increase of the objects' number with a magnitude; 0 for the luminosity functions' own counts
 * @param spectra share of the objects with a spectrum
 * @param stars share of the objects that are stars
 * @param quasars share of the objects that are quasars
 * @param blends share of the objects with neighbors in the stamp
 * @param missingBands share of the objects that lack one or two bands
 */
public record SkySettings(
        List<String> surveys,
        String filters,
        String templates,
        double brightest,
        double faintest,
        double countSlope,
        double spectra,
        double stars,
        double quasars,
        double blends,
        double missingBands) {
    private static final String ALL = "all";

    public SkySettings {
        surveys = List.copyOf(surveys);
    }

    /** The same sky with as many objects of a magnitude as there are in nature. */
    public SkySettings withNaturalCounts() {
        return new SkySettings(
                surveys, filters, templates, brightest, faintest, 0, spectra, stars, quasars, blends, missingBands);
    }

    /** The same sky, but with other galaxies beside so many of the objects; the objects themselves stay the same. */
    public SkySettings withBlends(double share) {
        return new SkySettings(
                surveys,
                filters,
                templates,
                brightest,
                faintest,
                countSlope,
                spectra,
                stars,
                quasars,
                share,
                missingBands);
    }

    /**
     * The sky, observed.
     *
     * @throws IllegalArgumentException if there is no such survey, a survey sees none of the objects, or a number is out of range
     * @throws IOException if the filter curves or the templates cannot be read
     */
    public Simulation simulation() throws IOException {
        return new Simulation(config(), model());
    }

    /**
     * What the galaxies are like.
     *
     * @throws IOException if the templates cannot be read
     */
    public SkyModel model() throws IOException {
        return templates.isEmpty()
                ? SkyModel.parametric()
                : SkyModel.ofTemplates(new TemplateFolder(Path.of(templates)).galaxies());
    }

    /**
     * How it is observed.
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
                brightest, faintest, countSlope, spectra, stars, quasars, blends, missingBands, SurveyMix.of(chosen));
    }
}
