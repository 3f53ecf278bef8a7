/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import dev.halflight.processor.bench.DeviceProof;
import dev.halflight.processor.bench.DeviceReport;
import dev.halflight.processor.bench.LoadProcess;
import dev.halflight.processor.config.ModelSettings;
import dev.halflight.processor.inference.Device;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows what a device is worth before a night is entrusted to it. */
@Command(
        name = "prove",
        description = {
            "Compares a device's answers with the processor's, in single and half precision, shows from ONNX Runtime's",
            "profile that the device did the work, and measures how fast it is with batches of several sizes, with one",
            "stream and two, bare and in the stream, with broker and load in another process. Writes what it finds to a",
            "file as it goes. Exit 0 when everything was measured and the answers agree."
        })
public final class ProveCommand implements Callable<Integer> {
    private static final int LEAST_RECORDS = 100;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--model", paramLabel = "FOLDER", description = "A model folder; by default the shipped model.")
    private @Nullable Path folder;

    @Option(
            names = "--device",
            paramLabel = "cpu|cuda:N|tensorrt:N",
            required = true,
            converter = DeviceConverter.class,
            description = "What is proved; cpu rehearses.")
    private Device device = new Device.Cpu();

    @Option(
            names = "--provider-option",
            paramLabel = "NAME=VALUE",
            description = "What ONNX Runtime's provider of a GPU is told, such as use_tf32=0; may be repeated.")
    private Map<String, String> provider = new TreeMap<>();

    @Option(names = "--json", paramLabel = "FILE", required = true, description = "Where the findings go.")
    private Path json = Path.of("");

    @Option(names = "--about", defaultValue = "", description = "A text about the machine, kept with the findings.")
    private String about = "";

    @Option(
            names = "--batches",
            split = ",",
            defaultValue = "32,128,512",
            description = "Sizes of batches. Default: ${DEFAULT-VALUE}.")
    private List<Integer> batches = List.of();

    @Option(
            names = "--records",
            defaultValue = "40000",
            description = "Observations that the stream is given. Default: ${DEFAULT-VALUE}.")
    private int records;

    @Option(
            names = "--threads",
            description = "Threads of the stream; by default half as many as there are processors, 2 to 8.")
    private int threads = Math.max(2, Math.min(8, Runtime.getRuntime().availableProcessors() / 2));

    @Override
    public Integer call() throws IOException {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        if (records < LEAST_RECORDS || batches.stream().anyMatch(batch -> batch < 1 || batch > 4096)) {
            throw new ParameterException(
                    command, "--records must be at least " + LEAST_RECORDS + ", --batches from 1 to 4096");
        }
        PrintWriter out = command.getOut();
        DeviceProof proof = new DeviceProof(settings(), batches, line -> say(out, line));
        boolean answers = proof.compare();
        proof.report(about).write(json);
        if (answers) {
            measure(proof);
        }
        DeviceReport report = proof.report(about);
        report.write(json);
        say(
                out,
                (report.proved() ? "proved: " : "NOT proved: ") + report.device() + ", "
                        + report.failures().size() + " failures; " + json + " has the findings");
        return report.proved() ? 0 : 1;
    }

    private ModelSettings settings() {
        return new ModelSettings(
                Optional.ofNullable(folder),
                device.toString(),
                "auto",
                Runtime.getRuntime().availableProcessors(),
                true,
                1,
                provider);
    }

    private void measure(DeviceProof proof) throws IOException {
        proof.measure();
        proof.report(about).write(json);
        try (LoadProcess load = new LoadProcess(BenchCommand.SERVE_LOAD)) {
            proof.measureStream(load, records, threads, Version.text());
        }
    }

    private static void say(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }
}
