/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import dev.halflight.processor.config.Configuration;
import dev.halflight.processor.config.ConfigurationSources;
import dev.halflight.processor.config.LogSettings;
import dev.halflight.processor.config.Settings;
import dev.halflight.processor.log.LogOutput;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The flags of the commands that work on a Kafka cluster. */
final class SettingsFlags {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(names = "--config", paramLabel = "FILE", description = "Settings of the application, a properties file.")
    private @Nullable Path config;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "One setting of the application; may be repeated.")
    private Map<String, String> set = new TreeMap<>();

    boolean given() {
        return config != null || !set.isEmpty();
    }

    /** The settings; {@code flags} are those of other flags, and give way to {@code --set}. The log is written as they say. */
    Settings settings(Map<String, String> flags) {
        Map<String, String> all = new TreeMap<>(flags);
        all.putAll(set);
        // a command that is called by itself has no root that knows of the log
        Optional.ofNullable(Objects.requireNonNull(spec).root().findOption(LogFlags.FLAG))
                .<Object>map(OptionSpec::getValue)
                .ifPresent(format -> all.put(LogSettings.FORMAT, format.toString()));
        Configuration configuration = ConfigurationSources.read(Optional.ofNullable(config), System.getenv(), all);
        LogOutput.use(LogSettings.from(configuration));
        return Settings.from(configuration);
    }
}
