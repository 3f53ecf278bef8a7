/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.halflight.processor.config.Settings;
import dev.halflight.processor.doctor.Checkup;
import dev.halflight.processor.doctor.Finding;
import dev.halflight.processor.doctor.Mark;
import dev.halflight.processor.log.QuietClients;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says what is wrong with the machine, the model, the cluster and the registry, before or while a stream runs. */
@Command(
        name = "doctor",
        description = {
            "Looks at all that 'halflight enrich' with the same flags and settings rests on: Java, heap, model, device, broker,",
            "topics, grants, registry, clock. Says what is wrong and what to do. Changes nothing."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:nothing is wrong; there may be warnings", "1:something is wrong", "2:wrongly called"})
public final class DoctorCommand implements Callable<Integer> {
    private static final int LONGEST_SECONDS = 3600;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ModelFlags model = new ModelFlags();

    @Mixin
    private ObservationFlags observations = new ObservationFlags();

    @Mixin
    private SettingsFlags flags = new SettingsFlags();

    @Option(names = "--json", description = "Prints one JSON object instead of lines.")
    private boolean json;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long all of it may take. Default: ${DEFAULT-VALUE}.")
    private int timeout;

    @Override
    @SuppressWarnings("try")
    public Integer call() throws InterruptedException, JsonProcessingException {
        CommandSpec command = Objects.requireNonNull(spec);
        if (timeout < 1 || timeout > LONGEST_SECONDS) {
            throw new ParameterException(command.commandLine(), "--timeout must be from 1 to " + LONGEST_SECONDS);
        }
        Map<String, String> given = new TreeMap<>(observations.given());
        given.putAll(model.given(command.commandLine().getParseResult()));
        Settings settings = flags.settings(given);
        PrintWriter out = command.commandLine().getOut();
        List<Finding> findings = new ArrayList<>();
        try (QuietClients quiet = new QuietClients()) {
            Checkup.run(settings, Duration.ofSeconds(timeout), finding -> {
                findings.add(finding);
                if (!json) {
                    out.println(line(finding));
                    out.flush();
                }
            });
        }
        out.println(json ? json(findings) : summary(findings));
        return count(findings, Mark.WRONG) == 0 ? 0 : 1;
    }

    private static String line(Finding finding) {
        String mark = String.format("%-7s", finding.mark());
        String colored = switch (finding.mark()) {
            case OK -> "@|green " + mark + "|@";
            case WARNING -> "@|yellow " + mark + "|@";
            case WRONG -> "@|bold,red " + mark + "|@";
            case UNKNOWN -> "@|faint " + mark + "|@";
        };
        return Ansi.AUTO.string(colored) + String.format("  %-8s  %s", finding.check(), finding);
    }

    private static String summary(List<Finding> findings) {
        return String.format(
                "%d ok, %d warnings, %d wrong%s",
                count(findings, Mark.OK),
                count(findings, Mark.WARNING),
                count(findings, Mark.WRONG),
                count(findings, Mark.UNKNOWN) == 0 ? "" : ", " + count(findings, Mark.UNKNOWN) + " not looked at");
    }

    private static String json(List<Finding> findings) throws JsonProcessingException {
        Map<String, Object> report = new LinkedHashMap<>();
        for (Mark mark : Mark.values()) {
            report.put(mark.toString(), count(findings, mark));
        }
        report.put("findings", findings.stream().map(DoctorCommand::fields).toList());
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(report);
    }

    private static Map<String, String> fields(Finding finding) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("check", finding.check());
        fields.put("mark", finding.mark().toString());
        fields.put("found", finding.found());
        finding.advice().ifPresent(advice -> fields.put("advice", advice));
        return fields;
    }

    private static long count(List<Finding> findings, Mark mark) {
        return findings.stream().filter(finding -> finding.mark() == mark).count();
    }
}
