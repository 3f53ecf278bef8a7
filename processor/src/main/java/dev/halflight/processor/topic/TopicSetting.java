/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.topic;

/** A setting of Kafka's topics that Halflight has a wish about. */
public enum TopicSetting {
    /** Bytes of the largest batch of records; more does no harm. */
    MAX_MESSAGE_BYTES("max.message.bytes", true, true),
    /** Copies that must have a record before it counts as written; more does no harm. */
    MIN_INSYNC_REPLICAS("min.insync.replicas", true, true),
    /** Milliseconds; -1 is for ever. To shorten it would delete records. */
    RETENTION_MS("retention.ms", true, true),
    /** Bytes of a partition; -1 is any number. To lower it would delete records. */
    RETENTION_BYTES("retention.bytes", true, true),
    /** What becomes of old records. Another one may delete what is there, so it is never changed here. */
    CLEANUP_POLICY("cleanup.policy", false, false),
    /** Whether a record keeps the time that its producer gave it. */
    MESSAGE_TIMESTAMP_TYPE("message.timestamp.type", false, true);

    private static final String UNBOUNDED = "-1";

    private final String key;
    private final boolean least;
    private final boolean changeable;

    TopicSetting(String key, boolean least, boolean changeable) {
        this.key = key;
        this.least = least;
        this.changeable = changeable;
    }

    /** Kafka's name of it. */
    public String key() {
        return key;
    }

    /** Whether it can be changed to what is wanted without a loss of records. */
    boolean isChangeable() {
        return changeable;
    }

    boolean isMetBy(String found, String wanted) {
        if (!least || found.equals(wanted)) {
            return found.equals(wanted);
        }
        if (wanted.equals(UNBOUNDED) || found.equals(UNBOUNDED)) {
            return found.equals(UNBOUNDED);
        }
        return Long.parseLong(found) >= Long.parseLong(wanted);
    }
}
