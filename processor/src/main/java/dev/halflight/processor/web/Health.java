/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.web;

/** Whether something is as it should be. */
public sealed interface Health {
    /** What is said to who asks. */
    String text();

    /** It is. */
    record Healthy(String text) implements Health {}

    /**
     * It is not.
     *
     * @param text why
     */
    record Unhealthy(String text) implements Health {}
}
