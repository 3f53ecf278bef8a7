/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import dev.halflight.processor.config.ModelSettings;
import dev.halflight.processor.inference.Device;
import dev.halflight.processor.inference.PrecisionChoice;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** The flags of the commands that run the model. */
final class ModelFlags {
    @Option(names = "--model", paramLabel = "FOLDER", description = "A model folder; by default the shipped model.")
    private @Nullable Path folder;

    @Option(
            names = "--device",
            paramLabel = "cpu|cuda:N",
            defaultValue = "cpu",
            converter = DeviceConverter.class,
            description = "Where the model runs; never anywhere else without a word. Default: ${DEFAULT-VALUE}.")
    private Device device = new Device.Cpu();

    @Option(
            names = "--precision",
            paramLabel = "auto|fp32|fp16",
            defaultValue = "auto",
            converter = PrecisionConverter.class,
            description = "What the model computes in; auto is fp16 on a GPU if the model has it, else fp32.")
    private PrecisionChoice precision = PrecisionChoice.AUTO;

    @Option(
            names = "--model-threads",
            description = "Threads of one operation of the model; by default all processors.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--no-reconstruct",
            description = "Leave out images, spectrum and anomaly: redshifts come more than twice as fast.")
    private boolean redshiftsOnly;

    /** The flags that were given, as settings of the application. */
    Map<String, String> given(ParseResult parsed) {
        Map<String, String> given = new TreeMap<>();
        if (folder != null) {
            given.put("model.folder", folder.toString());
        }
        if (parsed.hasMatchedOption("--device")) {
            given.put("model.device", device.toString());
        }
        if (parsed.hasMatchedOption("--precision")) {
            given.put("model.precision", precision.toString());
        }
        if (parsed.hasMatchedOption("--model-threads")) {
            given.put("model.threads", Integer.toString(threads));
        }
        if (redshiftsOnly) {
            given.put("model.reconstruct", "false");
        }
        return given;
    }

    ModelSettings settings() {
        return new ModelSettings(
                Optional.ofNullable(folder), device.toString(), precision.toString(), threads, !redshiftsOnly);
    }
}
