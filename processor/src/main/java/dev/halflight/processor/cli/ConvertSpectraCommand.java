/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import dev.halflight.processor.intake.IntakeException;
import dev.halflight.processor.intake.SpectrumFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes FITS spectra observations in an Avro file. */
@Command(
        name = "spectra",
        description = {
            "Makes FITS spectra observations, without images, in an Avro file.",
            "Files of SDSS and BOSS (spec-*.fits) and coadds of DESI (coadd-*.fits) are read; the redshift that the survey's pipeline does not "
                    + "doubt is taken along as known, for DESI from the file redrock-*.fits beside the coadd."
        })
public final class ConvertSpectraCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "the files (.fits or .fits.gz)")
    private List<Path> files = List.of();

    @Mixin
    private ConversionOptions options = new ConversionOptions();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try (Conversion conversion = new Conversion(options.output(), command.commandLine())) {
            for (Path file : files) {
                convert(file, conversion);
            }
            return conversion.finish(options.isStrict());
        }
    }

    private static void convert(Path file, Conversion conversion) throws IOException {
        try {
            conversion.add(SpectrumFile.read(file));
        } catch (IntakeException e) {
            conversion.refuse(e.getMessage());
        }
    }
}
