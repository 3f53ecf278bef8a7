/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.config;

import java.util.Map;
import java.util.TreeMap;

/**
 * The schema registry.
 *
 * @param url {@code http(s)://host:port}, several with commas, or {@code mock://name}
 * @param properties what its client is to know, such as {@code basic.auth.user.info}
 */
public record RegistrySettings(String url, Map<String, String> properties) {
    private static final String PREFIX = "schema.registry.";

    public RegistrySettings {
        if (!url.matches("(https?|mock)://.+")) {
            throw new ConfigurationException("schema.registry.url is '" + Secrets.hide(url)
                    + "'; it must begin with http://, https:// or mock://");
        }
        properties = Map.copyOf(properties);
    }

    /** Takes every key under {@code schema.registry.}; its client knows some with this prefix and some without. */
    public static RegistrySettings from(Configuration configuration) {
        String url = configuration.text(PREFIX + "url", "http://127.0.0.1:8081");
        Map<String, String> properties = new TreeMap<>();
        configuration.under(PREFIX).forEach((key, value) -> {
            properties.put(key, value);
            properties.put(PREFIX + key, value);
        });
        return new RegistrySettings(url, properties);
    }

    @Override
    public String toString() {
        return "RegistrySettings[url=" + Secrets.hide(url) + ", properties=" + Secrets.hide(properties) + "]";
    }
}
