/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import dev.halflight.processor.intake.IntakeException;
import dev.halflight.processor.intake.Medium;
import dev.halflight.processor.intake.SpectrumFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "the files, or folders of them (.fits or .fits.gz)")
    private List<Path> named = List.of();

    @Option(
            names = "--wavelengths",
            paramLabel = "MEDIUM",
            description =
                    "what wavelengths are measured in where a file does not say: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Medium wavelengths = Medium.VACUUM;

    @Mixin
    private ConversionOptions options = new ConversionOptions();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IntakeException, IOException {
        List<Path> files = InputFiles.of(named, ConvertSpectraCommand::isSpectrum);
        try (Conversion conversion = new Conversion(options.output(), command.commandLine())) {
            for (Path file : files) {
                if (options.isStrict() && conversion.hasRefused()) {
                    break;
                }
                convert(file, conversion);
            }
            return conversion.finish(options.isStrict());
        }
    }

    /** All FITS files of a folder but those with redshifts, which are read with the coadd that they lie beside. */
    private static boolean isSpectrum(Path file) {
        return InputFiles.ending(".fits", ".fits.gz").test(file)
                && !file.getFileName().toString().startsWith("redrock-");
    }

    private void convert(Path file, Conversion conversion) throws IOException {
        try {
            conversion.add(SpectrumFile.read(file, wavelengths));
        } catch (IntakeException e) {
            conversion.refuse(e.getMessage());
        }
    }
}
