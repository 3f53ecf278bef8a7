/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import dev.halflight.trainer.simulate.Simulation;
import dev.halflight.trainer.simulate.SkySettings;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a simulated sky is like, on the command line. */
final class SkyOptions {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--survey",
            split = ",",
            defaultValue = "hsc",
            paramLabel = "NAME",
            description =
                    "Surveys that observe the objects, as many each: hsc, lsst, panstarrs, sdss, decam, cfht; or all.")
    private List<String> surveys = List.of();

    @Mixin
    private SkyFiles files = new SkyFiles();

    @Option(
            names = "--magnitudes",
            defaultValue = "17:24",
            paramLabel = "BRIGHT:FAINT",
            converter = MagnitudeRange.Converter.class,
            description =
                    "AB magnitudes in the i band of the simulated objects; a shallow survey sees only the brighter ones.")
    private MagnitudeRange magnitudes = new MagnitudeRange(17, 24);

    @Option(
            names = "--count-slope",
            defaultValue = "0.2",
            paramLabel = "SLOPE",
            description =
                    "Decimal logarithm of the increase of the objects' number with a magnitude, up to 1;"
                            + " 0 for the counts of the luminosity functions. A low slope has many bright objects to learn from.")
    private double countSlope;

    @Option(
            names = "--with-spectrum",
            defaultValue = "0.5",
            paramLabel = "SHARE",
            description = "Share of the simulated objects with a spectrum, 0 to 1; the brighter ones have it.")
    private double withSpectrum;

    @Option(
            names = "--stars",
            defaultValue = "0.04",
            paramLabel = "SHARE",
            description = "Share of the simulated objects that are stars, 0 to 1.")
    private double stars;

    @Option(
            names = "--quasars",
            defaultValue = "0.04",
            paramLabel = "SHARE",
            description = "Share of the simulated objects that are quasars, 0 to 1.")
    private double quasars;

    @Option(
            names = "--blends",
            defaultValue = "0.33",
            paramLabel = "SHARE",
            description = "Share of the simulated objects with others beside them, 0 to 1.")
    private double blends;

    @Option(
            names = "--missing-bands",
            defaultValue = "0.12",
            paramLabel = "SHARE",
            description = "Share of the simulated objects that lack one or two bands, 0 to 1.")
    private double missingBands;

    SkySettings settings() {
        return new SkySettings(
                surveys,
                files.filters(),
                files.templates(),
                magnitudes.bright(),
                magnitudes.faint(),
                countSlope,
                withSpectrum,
                stars,
                quasars,
                blends,
                missingBands);
    }

    /**
     * The sky of the options.
     *
     * @throws ParameterException if there is no such sky
     * @throws IOException if the filter curves or the templates cannot be read
     */
    Simulation simulation() throws IOException {
        return simulation(settings());
    }

    /**
     * The sky of the options with as many objects of a magnitude as there are in nature.
     *
     * @throws ParameterException if there is no such sky
     * @throws IOException if the filter curves or the templates cannot be read
     */
    Simulation naturalSimulation() throws IOException {
        return simulation(settings().withNaturalCounts());
    }

    private Simulation simulation(SkySettings settings) throws IOException {
        try {
            return settings.simulation();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(Optional.ofNullable(spec).orElseThrow().commandLine(), e.getMessage(), e);
        }
    }
}
