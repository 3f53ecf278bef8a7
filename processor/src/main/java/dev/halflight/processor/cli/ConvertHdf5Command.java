/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import dev.halflight.processor.intake.BandValues;
import dev.halflight.processor.intake.IntakeException;
import dev.halflight.processor.intake.hdf5.Hdf5Observations;
import dev.halflight.v1.Band;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the objects of HDF5 files observations in an Avro file. */
@Command(
        name = "hdf5",
        description = {
            "Makes the objects of HDF5 files observations in an Avro file.",
            "Files of GalaxiesML, GalaxiesML-Spectra and the Multimodal Universe (images of HSC, spectra of DESI and SDSS) are read, a few "
                    + "objects at a time. Redshifts of 0 and less, and those that their survey doubts, are not taken along."
        })
public final class ConvertHdf5Command implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "the files, or folders of them (.hdf5, .h5, .hdf)")
    private List<Path> named = List.of();

    @Option(names = "--limit", paramLabel = "N", description = "read the first N objects only (default: all)")
    private long limit = Long.MAX_VALUE;

    @Option(
            names = "--filter",
            paramLabel = "BAND=FILTER",
            description = "the very filter of a band, such as r=hsc.r (default: r2 and i2, HSC's newer filters)")
    private List<String> filters = List.of();

    @Mixin
    private ConversionOptions options = new ConversionOptions();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IntakeException, IOException {
        if (limit < 1) {
            throw new CommandLine.ParameterException(
                    command.commandLine(), "--limit is " + limit + "; it must be at least 1");
        }
        Map<Band, String> named = BandValues.parse("--filter", filters);
        List<Path> files = InputFiles.of(this.named, InputFiles.ending(".hdf5", ".h5", ".hdf"));
        try (Conversion conversion = new Conversion(options.output(), command.commandLine())) {
            long left = limit;
            for (Path file : files) {
                if (left == 0 || isStopped(conversion)) {
                    break;
                }
                left -= convert(file, named, left, conversion);
            }
            return conversion.finish(options.isStrict());
        }
    }

    private boolean isStopped(Conversion conversion) {
        return options.isStrict() && conversion.hasRefused();
    }

    /** Returns how many objects were read. */
    private long convert(Path path, Map<Band, String> filters, long most, Conversion conversion) throws IOException {
        try (Hdf5Observations file = Hdf5Observations.open(path, filters)) {
            file.remarks().forEach(remark -> conversion.remark(path + ": " + remark));
            long rows = Math.min(most, file.rows());
            try (Progress progress = new Progress("convert", rows)) {
                for (long row = 0; row < rows && !isStopped(conversion); row++) {
                    convert(file, row, conversion);
                    progress.step();
                }
            }
            return rows;
        } catch (IntakeException e) {
            conversion.refuse(e.getMessage());
            return 0;
        }
    }

    private static void convert(Hdf5Observations file, long row, Conversion conversion) throws IOException {
        try {
            conversion.write(file.observe(row));
        } catch (IntakeException e) {
            conversion.refuse(e.getMessage());
        }
    }
}
