/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.processor.deadletter.Reason;
import dev.halflight.schemas.wire.RecordDeserializer;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.schemas.wire.WireFormatException;
import dev.halflight.v1.Observation;
import java.util.Objects;
import java.util.function.Function;

/**
 * Reads observations in the wire format.
 *
 * @param <I> what the model is asked
 */
public final class ObservationIntake<I> implements Intake<I> {
    private final RecordDeserializer<Observation> deserializer;
    private final Function<Observation, Decoded<I>> preparation;

    /** Reads with the schemas of {@code registry}; {@code preparation} turns an observation into the model's input. */
    public ObservationIntake(SchemaRegistry registry, Function<Observation, Decoded<I>> preparation) {
        deserializer = new RecordDeserializer<>(registry, Observation.getClassSchema());
        this.preparation = preparation;
    }

    @Override
    public Decoded<I> decode(String topic, byte[] value) {
        Observation observation;
        try {
            observation = Objects.requireNonNull(deserializer.deserialize(topic, value));
        } catch (WireFormatException e) {
            if (e.reason().retriable()) {
                throw e;
            }
            return new Decoded.Refused<>(Reason.of(e.reason()), String.valueOf(e.getMessage()));
        }
        return preparation.apply(observation);
    }
}
