/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.config;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How Kafka's clients say who they are, as far as it can be judged before they try. Messages never hold what was given. */
final class Login {
    private static final String PROTOCOL = "security.protocol";
    private static final String CONFIG = "sasl.jaas.config";

    /** A login module of Java's authentication service with its options; Kafka's own message on a bad one quotes parts of it. */
    private static final Pattern MODULE = Pattern.compile(
            "\\s*[\\w.$]+\\s+(?i:required|requisite|sufficient|optional)(?:\\s+[\\w.]+\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s\"';=]+))*\\s*;\\s*");

    private static final Pattern USER = Pattern.compile("\\susername\\s*=\\s*[\"']?([^\"'\\s;]+)");

    private Login() {}

    /**
     * Says that the properties of a client can be a login.
     *
     * @throws ConfigurationException if credentials are missing, or cannot be read
     */
    static void require(Map<String, String> properties) {
        properties.forEach((key, value) -> {
            if (key.endsWith(CONFIG) && !MODULE.matcher(value).matches()) {
                throw new ConfigurationException("kafka." + key + " cannot be read; it must be like "
                        + "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"...\" password=\"...\";"
                        + " with the semicolon");
            }
        });
        String protocol = properties.getOrDefault(PROTOCOL, "");
        boolean given = properties.keySet().stream().anyMatch(key -> key.endsWith(CONFIG))
                || System.getProperty("java.security.auth.login.config") != null;
        if (protocol.startsWith("SASL_") && !given) {
            throw new ConfigurationException("kafka." + PROTOCOL + " is " + protocol
                    + ", and there are no credentials: set kafka.sasl.mechanism and kafka." + CONFIG);
        }
    }

    /** The user's name, where the properties say it. */
    static Optional<String> user(Map<String, String> properties) {
        Matcher user = USER.matcher(properties.getOrDefault(CONFIG, ""));
        return user.find() ? Optional.of(user.group(1)) : Optional.empty();
    }
}
