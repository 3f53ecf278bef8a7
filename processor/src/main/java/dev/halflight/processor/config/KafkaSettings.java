/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.config;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * The Kafka cluster.
 *
 * @param bootstrapServers {@code host:port}, several with commas
 * @param properties what Kafka's clients and Kafka Streams are to know besides, such as {@code security.protocol}
 */
public record KafkaSettings(String bootstrapServers, Map<String, String> properties) {
    private static final String ADDRESS = "[^,\\s]+:\\d{1,5}";

    public KafkaSettings {
        if (!bootstrapServers.matches(ADDRESS + "(\\s*,\\s*" + ADDRESS + ")*")) {
            throw new ConfigurationException(
                    "bootstrap.servers is '" + bootstrapServers + "'; it must be host:port, several with commas");
        }
        properties = Map.copyOf(properties);
        Login.require(properties);
    }

    /** Takes {@code bootstrap.servers} and every key under {@code kafka.}. */
    public static KafkaSettings from(Configuration configuration) {
        return new KafkaSettings(
                configuration.text("bootstrap.servers", "127.0.0.1:9092"), configuration.under("kafka."));
    }

    /** The properties of any client. */
    public Map<String, String> client() {
        Map<String, String> client = new TreeMap<>(properties);
        client.put("bootstrap.servers", bootstrapServers);
        return client;
    }

    /** Whom the cluster takes this program for, as rights are granted to: {@code User:name}, where the settings say it. */
    public Optional<String> principal() {
        return Login.user(properties).map(user -> "User:" + user);
    }

    /** Says that the cluster does not answer, and where its listener may want another protocol, that it may. */
    public String unanswered(Throwable cause) {
        String protocol = properties.getOrDefault("security.protocol", "PLAINTEXT");
        String hint = cause instanceof TimeoutException
                ? "; a cluster does not answer one that comes with another kafka.security.protocol than it demands, and "
                        + protocol + " is set"
                : "";
        return "the cluster at " + bootstrapServers + " cannot be asked: " + cause.getMessage() + hint;
    }

    @Override
    public String toString() {
        return "KafkaSettings[bootstrapServers=" + bootstrapServers + ", properties=" + Secrets.hide(properties) + "]";
    }
}
