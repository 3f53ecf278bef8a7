/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import dev.halflight.processor.config.ConfigurationSources;
import dev.halflight.processor.config.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags of the commands that work on a Kafka cluster. */
final class SettingsFlags {
    @Option(names = "--config", paramLabel = "FILE", description = "Settings of the application, a properties file.")
    private @Nullable Path config;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "One setting of the application; may be repeated.")
    private Map<String, String> set = new TreeMap<>();

    boolean given() {
        return config != null || !set.isEmpty();
    }

    /** The settings; {@code flags} are those of other flags, and give way to {@code --set}. */
    Settings settings(Map<String, String> flags) {
        Map<String, String> all = new TreeMap<>(flags);
        all.putAll(set);
        return Settings.from(ConfigurationSources.read(Optional.ofNullable(config), System.getenv(), all));
    }
}
