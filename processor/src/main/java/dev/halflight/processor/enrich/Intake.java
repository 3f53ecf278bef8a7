/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.schemas.wire.WireFormatException;

/**
 * Reads a record's value. Called by several stream threads.
 *
 * @param <I> what the model is asked
 */
@FunctionalInterface
public interface Intake<I> {
    /**
     * Reads a value.
     *
     * @throws WireFormatException if the registry cannot be asked; a record that is to blame is refused, not thrown
     */
    Decoded<I> decode(String topic, byte[] value);
}
