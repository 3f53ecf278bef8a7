/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import dev.halflight.processor.config.Configuration;
import dev.halflight.processor.config.ModelSettings;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** The flags of the commands that run the model. */
final class ModelFlags {
    @Mixin
    private DeviceFlags device = new DeviceFlags();

    @Option(
            names = "--model-threads",
            description = "Threads of one operation of the model; by default the streams share all processors.")
    private @Nullable Integer threads;

    @Option(
            names = "--no-reconstruct",
            description = "Leave out images, spectrum and anomaly: redshifts come more than twice as fast.")
    private boolean redshiftsOnly;

    /** The flags that were given, as settings of the application. */
    Map<String, String> given(ParseResult parsed) {
        return values(parsed::hasMatchedOption);
    }

    ModelSettings settings() {
        return ModelSettings.from(new Configuration(values(flag -> true)));
    }

    private Map<String, String> values(Predicate<String> isWanted) {
        Map<String, String> values = device.values(isWanted);
        if (threads != null) {
            values.put("model.threads", Integer.toString(threads));
        }
        if (redshiftsOnly) {
            values.put("model.reconstruct", "false");
        }
        return values;
    }
}
