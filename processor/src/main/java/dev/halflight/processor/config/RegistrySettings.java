/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.config;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The schema registry.
 *
 * @param url {@code http(s)://host:port}, several with commas, or {@code mock://name}
 * @param properties what its client is to know, such as {@code basic.auth.user.info}
 */
public record RegistrySettings(String url, Map<String, String> properties) {
    private static final String PREFIX = "schema.registry.";

    /** The registry of a survey's topic, where it is another than that of the results. */
    private static final String SURVEY = "observations.registry.";

    public RegistrySettings {
        requireUrl(PREFIX + "url", url);
        properties = Map.copyOf(properties);
    }

    /** Takes every key under {@code schema.registry.}; its client knows some with this prefix and some without. */
    public static RegistrySettings from(Configuration configuration) {
        String url = configuration.text(PREFIX + "url", "http://127.0.0.1:8081");
        return new RegistrySettings(url, properties(configuration, PREFIX));
    }

    /** Takes every key under {@code observations.registry.}, if there is its url. */
    static Optional<RegistrySettings> ofSurvey(Configuration configuration) {
        String url = configuration.text(SURVEY + "url", "");
        Map<String, String> properties = properties(configuration, SURVEY);
        if (url.isEmpty()) {
            return Optional.empty();
        }
        requireUrl(SURVEY + "url", url);
        return Optional.of(new RegistrySettings(url, properties));
    }

    private static void requireUrl(String key, String url) {
        if (!url.matches("(https?|mock)://.+")) {
            throw new ConfigurationException(
                    key + " is '" + Secrets.hide(url) + "'; it must begin with http://, https:// or mock://");
        }
    }

    private static Map<String, String> properties(Configuration configuration, String prefix) {
        Map<String, String> properties = new TreeMap<>();
        configuration.under(prefix).forEach((key, value) -> {
            properties.put(key, value);
            properties.put(PREFIX + key, value);
        });
        return properties;
    }

    @Override
    public String toString() {
        return "RegistrySettings[url=" + Secrets.hide(url) + ", properties=" + Secrets.hide(properties) + "]";
    }
}
