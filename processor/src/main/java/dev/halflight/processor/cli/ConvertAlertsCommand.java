/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import dev.halflight.processor.config.RegistrySettings;
import dev.halflight.processor.config.Settings;
import dev.halflight.processor.intake.IntakeException;
import dev.halflight.processor.intake.alert.AlertFile;
import dev.halflight.processor.intake.alert.AlertReader;
import dev.halflight.processor.intake.alert.LsstSchemas;
import dev.halflight.processor.intake.alert.SchemaFolder;
import dev.halflight.processor.intake.alert.Stamp;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.schemas.wire.WireFormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes alerts observations in an Avro file. */
@Command(
        name = "alerts",
        description = {
            "Makes the stamps of alerts observations of one band each, in an Avro file.",
            "Packets of LSST (7 to 11) and of ZTF (3.2 to 4.02) are read, as Avro files or in Confluent's framing. Framed ones do not carry their "
                    + "schema: it is taken from --schemas, or from a registry (--set schema.registry.url=http://...)."
        })
public final class ConvertAlertsCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "the files, or folders with files *.avro")
    private List<Path> files = List.of();

    @Mixin
    private ConversionOptions options = new ConversionOptions();

    @Option(
            names = "--stamps",
            paramLabel = "STAMP",
            split = ",",
            defaultValue = "template",
            description =
                    "which stamps, separated by commas: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}, which shows the"
                            + " galaxy); one observation each")
    private Set<Stamp> stamps = EnumSet.of(Stamp.TEMPLATE);

    @Option(
            names = "--schemas",
            paramLabel = "DIR",
            description = "a folder with schemas of LSST's alerts (*.avsc), such as a checkout of lsst/alert_packet")
    private Optional<Path> schemas = Optional.empty();

    @Mixin
    private SettingsFlags flags = new SettingsFlags();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IntakeException, IOException {
        Optional<SchemaFolder> folder =
                schemas.isPresent() ? Optional.of(new SchemaFolder(schemas.get())) : Optional.empty();
        if (!flags.given()) {
            return convert(new LsstSchemas(Optional.empty(), folder));
        }
        Settings settings = flags.settings(Map.of());
        RegistrySettings where = settings.observations().registry().orElse(settings.registry());
        try (SchemaRegistry registry = new SchemaRegistry(where.url(), where.properties())) {
            return convert(new LsstSchemas(Optional.of(registry), folder));
        }
    }

    private int convert(LsstSchemas known) throws IntakeException, IOException {
        AlertReader reader = new AlertReader(known, stamps);
        try (Conversion conversion = new Conversion(options.output(), command.commandLine())) {
            for (Path file : InputFiles.of(files, InputFiles.ending(".avro"))) {
                if (options.isStrict() && conversion.hasRefused()) {
                    break;
                }
                convert(file, reader, conversion);
            }
            return conversion.finish(options.isStrict());
        }
    }

    private void convert(Path file, AlertReader reader, Conversion conversion) throws IOException {
        try {
            conversion.add(AlertFile.read(file, reader, EnumSet.copyOf(stamps)));
        } catch (IntakeException e) {
            conversion.refuse(e.getMessage());
        } catch (WireFormatException e) {
            conversion.refuse(file + ": " + e.getMessage());
        }
    }
}
