/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The surveys there are, by name. */
public record Surveys(List<Survey> all) {
    public Surveys {
        all = List.copyOf(all);
    }

    /** All surveys with passbands that need no file. */
    public static Surveys builtIn() {
        return new Surveys(BuiltInSurveys.all());
    }

    /**
     * The surveys with measured filter curves where a folder has them, and built-in passbands for the rest.
     *
     * @param folder with files named as those of the library speclite, such as 'lsst2016-i.ecsv'
     * @throws IOException if the folder has none of them, or one cannot be read
     */
    public static Surveys fromCurves(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("there is no folder " + folder + " with filter curves");
        }
        boolean any = false;
        List<Survey> surveys = new ArrayList<>();
        for (Survey survey : BuiltInSurveys.all()) {
            List<SurveyFilter> filters = new ArrayList<>();
            for (SurveyFilter filter : survey.filters()) {
                Passband builtIn = filter.passband();
                Path file = folder.resolve(CurveNames.of(builtIn.label()) + ".ecsv");
                boolean there = Files.isRegularFile(file);
                filters.add(there ? filter.with(PassbandFile.read(builtIn.label(), builtIn.band(), file)) : filter);
                any |= there;
            }
            surveys.add(new Survey(survey.name(), survey.pixelScale(), survey.zeroPoint(), filters));
        }
        if (!any) {
            throw new IOException(folder + " has no filter curve: files such as " + CurveNames.of("hsc.g")
                    + ".ecsv are expected, as the library speclite has them in its folder data/filters");
        }
        return new Surveys(surveys);
    }

    /**
     * The survey of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Survey named(String name) {
        return all.stream()
                .filter(survey -> survey.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no survey '" + name + "', only "
                        + all.stream().map(Survey::name).collect(Collectors.joining(", "))));
    }
}
