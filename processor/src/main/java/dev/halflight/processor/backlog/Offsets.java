/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.backlog;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * The offsets of a stream's topics at one moment.
 *
 * @param taken for each partition of the input the offset up to which it is processed and committed
 * @param reaches for each partition of the input and of the outputs how far it reaches
 */
record Offsets(Map<TopicPartition, Long> taken, Map<TopicPartition, Reach> reaches) {
    Offsets {
        taken = Map.copyOf(taken);
        reaches = Map.copyOf(reaches);
        if (!reaches.keySet().containsAll(taken.keySet())) {
            throw new IllegalArgumentException("not every partition of the input has an end: " + taken.keySet());
        }
    }

    /** Records of a partition that are not processed. */
    long lag(TopicPartition partition) {
        return Math.max(0, reaches.get(partition).end() - taken.get(partition));
    }

    /** Records that are not processed. */
    long lag() {
        return taken.keySet().stream().mapToLong(this::lag).sum();
    }

    /** Of these, the ones that no open transaction keeps from the stream. */
    long readable() {
        return taken.entrySet().stream()
                .mapToLong(entry -> Math.max(0, reaches.get(entry.getKey()).lastStable() - entry.getValue()))
                .sum();
    }

    /** Sum of the offsets up to which the input is processed: it moves when the stream does. */
    long processed() {
        return taken.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Sum of the ends of the input: it moves when records arrive. */
    long arrived() {
        return taken.keySet().stream()
                .mapToLong(partition -> reaches.get(partition).end())
                .sum();
    }

    /** Sum of the last stable offsets of the input. */
    long stable() {
        return taken.keySet().stream()
                .mapToLong(partition -> reaches.get(partition).lastStable())
                .sum();
    }
}
