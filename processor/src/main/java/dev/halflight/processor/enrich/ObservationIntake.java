/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.processor.config.LimitSettings;
import dev.halflight.processor.deadletter.Reason;
import dev.halflight.schemas.wire.RecordDeserializer;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.schemas.wire.WireFormatException;
import dev.halflight.v1.Observation;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads observations in the wire format.
 *
 * @param <I> what the model is asked
 */
public final class ObservationIntake<I> implements Intake<I> {
    private final RecordDeserializer<Observation> deserializer;
    private final RecordLimits limits;
    private final Function<Observation, Decoded<I>> preparation;

    /** Reads with the schemas of {@code registry}; {@code preparation} turns an observation into the model's input. */
    public ObservationIntake(
            SchemaRegistry registry, LimitSettings limits, Function<Observation, Decoded<I>> preparation) {
        deserializer = new RecordDeserializer<>(registry, Observation.getClassSchema());
        this.limits = new RecordLimits(limits);
        this.preparation = preparation;
    }

    /** Reads as the other does, within the limits that hold where nothing is set. */
    public ObservationIntake(SchemaRegistry registry, Function<Observation, Decoded<I>> preparation) {
        this(registry, LimitSettings.DEFAULT, preparation);
    }

    @Override
    public Decoded<I> decode(String topic, byte[] value) {
        Optional<Decoded<I>> unread = limits.refuse(value);
        if (unread.isPresent()) {
            return unread.get();
        }
        Observation observation;
        try {
            observation = Objects.requireNonNull(deserializer.deserialize(topic, value));
        } catch (WireFormatException e) {
            if (e.reason().retriable()) {
                throw e;
            }
            return new Decoded.Refused<>(Reason.of(e.reason()), String.valueOf(e.getMessage()));
        }
        Optional<Decoded<I>> tooLarge = limits.refuse(observation);
        return tooLarge.isPresent() ? tooLarge.get() : preparation.apply(observation);
    }
}
