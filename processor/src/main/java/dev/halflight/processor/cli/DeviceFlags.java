/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import dev.halflight.processor.config.ModelSettings;
import dev.halflight.processor.inference.Device;
import dev.halflight.processor.inference.PrecisionChoice;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which model runs, and where. */
final class DeviceFlags {
    @Option(names = "--model", paramLabel = "FOLDER", description = "A model folder; by default the shipped model.")
    private @Nullable Path folder;

    @Option(
            names = "--device",
            paramLabel = "cpu|cuda:N|tensorrt:N",
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
            names = "--model-streams",
            defaultValue = "1",
            description = "Batches that may be on the device at one time, 1 to 4. Default: ${DEFAULT-VALUE}.")
    private int streams;

    @Option(
            names = "--provider-option",
            paramLabel = "NAME=VALUE",
            description = "What ONNX Runtime's provider of a GPU is told, such as use_tf32=0; may be repeated.")
    private Map<String, String> provider = new TreeMap<>();

    /** For redshifts alone, with so many threads of one operation. */
    ModelSettings settings(int threads) {
        return new ModelSettings(
                Optional.ofNullable(folder),
                device.toString(),
                precision.toString(),
                threads,
                false,
                streams,
                provider);
    }

    /** The flags that are wanted, as settings of the application. */
    Map<String, String> values(Predicate<String> isWanted) {
        Map<String, String> values = new TreeMap<>();
        if (folder != null) {
            values.put("model.folder", folder.toString());
        }
        if (isWanted.test("--device")) {
            values.put("model.device", device.toString());
        }
        if (isWanted.test("--precision")) {
            values.put("model.precision", precision.toString());
        }
        if (isWanted.test("--model-streams")) {
            values.put("model.streams", Integer.toString(streams));
        }
        provider.forEach((name, value) -> values.put("model.provider." + name, value));
        return values;
    }
}
