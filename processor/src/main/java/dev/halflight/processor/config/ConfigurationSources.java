/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Where settings come from. A flag goes before the environment, the environment before the file, the file before the default.
 *
 * <p>In the environment a key is written in capitals behind {@code HALFLIGHT_}, with underscores for dots and two underscores
 * for a hyphen: {@code HALFLIGHT_BATCH_SIZE} is {@code batch.size}, {@code HALFLIGHT_TOPIC_DEAD__LETTERS} is
 * {@code topic.dead-letters}.
 */
public final class ConfigurationSources {
    private static final String PREFIX = "HALFLIGHT_";

    /** What Kubernetes sets in every pod beside a service called "halflight", and what the launcher and logback.xml read. */
    private static final Pattern NOT_OURS =
            Pattern.compile("HALFLIGHT_(SERVICE_.*|PORT|PORT_.*|HOME|JAVA_OPTIONS|MAVEN_OPTIONS|LOG_LEVEL)");

    private ConfigurationSources() {}

    /**
     * Reads all of them.
     *
     * @param file a Java properties file, UTF-8
     * @throws ConfigurationException if the file cannot be read
     */
    public static Configuration read(Optional<Path> file, Map<String, String> environment, Map<String, String> flags) {
        Map<String, String> values = new TreeMap<>();
        file.ifPresent(path -> values.putAll(properties(path)));
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX) && !NOT_OURS.matcher(name).matches()) {
                values.put(key(name), value);
            }
        });
        values.putAll(flags);
        return new Configuration(values);
    }

    private static String key(String name) {
        return name.substring(PREFIX.length())
                .toLowerCase(Locale.ROOT)
                .replace("__", "-")
                .replace('_', '.');
    }

    private static Map<String, String> properties(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigurationException("the settings in " + file + " cannot be read: " + e);
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        return values;
    }
}
