/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.topic;

import java.util.Map;
import java.util.Optional;

/**
 * A topic as the cluster describes it.
 *
 * @param partitions how many
 * @param replication copies of each partition
 * @param leaderless partitions that nobody serves now
 * @param lagging partitions with fewer copies in sync than they are to have
 * @param settings Kafka's settings of topics, by name; empty where the cluster does not let us see them
 */
public record FoundTopic(
        String name,
        int partitions,
        int replication,
        int leaderless,
        int lagging,
        Optional<Map<String, String>> settings) {
    public FoundTopic {
        if (partitions < 1 || replication < 1) {
            throw new IllegalArgumentException(
                    name + " has " + partitions + " partitions and a replication of " + replication);
        }
        settings = settings.map(Map::copyOf);
    }

    /** A setting's value, where it can be seen. */
    public Optional<String> setting(String key) {
        return settings.flatMap(all -> Optional.ofNullable(all.get(key)));
    }

    @Override
    public String toString() {
        return partitions + (partitions == 1 ? " partition" : " partitions") + ", replication " + replication;
    }
}
