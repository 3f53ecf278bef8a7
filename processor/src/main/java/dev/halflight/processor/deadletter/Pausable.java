/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.deadletter;

/** A stream that can stand still. */
public interface Pausable {
    /** Has it stand still: it consumes nothing, keeps its partitions and loses nothing. */
    void pause();

    /** Has it go on. */
    void resume();
}
