/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.backlog;

/** What a stream says of itself. */
public enum StreamState {
    STARTING,
    RUNNING,
    PAUSED,
    STOPPED
}
