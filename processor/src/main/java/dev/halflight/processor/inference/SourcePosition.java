/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import java.util.Objects;

/** Where a record lies: equal positions are the same record. */
public record SourcePosition(String topic, int partition, long offset) {
    public SourcePosition {
        Objects.requireNonNull(topic, "topic");
        if (partition < 0 || offset < 0) {
            throw new IllegalArgumentException("no position: partition " + partition + ", offset " + offset);
        }
    }

    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
