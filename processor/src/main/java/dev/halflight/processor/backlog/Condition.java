/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.backlog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How a stream stands to its input. */
public enum Condition {
    /** It has not been watched for long enough. */
    STARTING,
    /** There is nothing to do: all is processed, and nothing has come for a while. */
    NO_INPUT,
    /** Records come, and are processed. */
    WORKING,
    /** What has come belongs to transactions that their producers do not end. */
    HELD_UP,
    /** There is work, and none is done. */
    STUCK,
    /** Too many dead letters have paused it. */
    PAUSED,
    /** It has stopped for good. */
    STOPPED,
    /** The cluster does not say. */
    UNKNOWN;

    /** All of them, as they are written. */
    public static List<String> names() {
        return Arrays.stream(values()).map(Condition::toString).toList();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
