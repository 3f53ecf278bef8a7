/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.config;

import java.util.List;
import java.util.regex.Pattern;

/** The topics that the stream reads and writes; no two are the same. */
public record TopicNames(String observations, String enriched, String deadLetters) {
    private static final Pattern LEGAL = Pattern.compile("[a-zA-Z0-9._-]{1,249}");

    public TopicNames {
        for (String name : List.of(observations, enriched, deadLetters)) {
            if (!LEGAL.matcher(name).matches()) {
                throw new ConfigurationException("'" + name + "' cannot be the name of a topic");
            }
        }
        if (observations.equals(enriched) || observations.equals(deadLetters) || enriched.equals(deadLetters)) {
            throw new ConfigurationException("observations, enriched records and dead letters need three topics");
        }
    }

    /** Takes {@code topic.observations}, {@code topic.enriched} and {@code topic.dead-letters}. */
    public static TopicNames from(Configuration configuration) {
        return new TopicNames(
                configuration.text("topic.observations", "halflight.observations"),
                configuration.text("topic.enriched", "halflight.enriched"),
                configuration.text("topic.dead-letters", "halflight.dead-letters"));
    }

    /** All three. */
    public List<String> all() {
        return List.of(observations, enriched, deadLetters);
    }
}
