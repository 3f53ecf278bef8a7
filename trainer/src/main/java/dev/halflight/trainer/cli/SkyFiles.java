/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import dev.halflight.trainer.simulate.SkyModel;
import dev.halflight.trainer.survey.Surveys;
import dev.halflight.trainer.templates.TemplateFolder;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Files that a simulated sky may be made of, on the command line. */
final class SkyFiles {
    @Option(
            names = "--filters",
            paramLabel = "FOLDER",
            description = "Filter curves to take instead of the built-in passbands, named as in the library speclite.")
    private @Nullable Path filters;

    @Option(
            names = "--templates",
            paramLabel = "FOLDER",
            description =
                    "Take the galaxies' spectra from the template files of redrock (rrtemplate-galaxy_v0_2016.fits)"
                            + " instead of the built-in parametric ones.")
    private @Nullable Path templates;

    Surveys surveys() throws IOException {
        return filters == null ? Surveys.builtIn() : Surveys.fromCurves(filters);
    }

    SkyModel model() throws IOException {
        return templates == null
                ? SkyModel.parametric()
                : SkyModel.ofTemplates(new TemplateFolder(templates).galaxies());
    }

    /** What the galaxies' spectra are. */
    String spectra() {
        return templates == null ? "parametric spectra" : "spectra of redrock's templates";
    }

    /** The folder of filter curves, empty for the built-in passbands. */
    String filters() {
        return path(filters);
    }

    /** The folder of templates, empty for parametric spectra. */
    String templates() {
        return path(templates);
    }

    private static String path(@Nullable Path folder) {
        return folder == null ? "" : folder.toAbsolutePath().toString();
    }
}
