/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.publish;

import dev.halflight.schemas.wire.RecordSerializer;
import dev.halflight.v1.Observation;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Makes observations records of the topic.
 *
 * @param topic where they go
 * @param serializer writes them in Confluent's wire format
 */
record ObservationEncoder(ObservationTopic topic, RecordSerializer<Observation> serializer) {
    /** What becomes of an observation. */
    sealed interface Encoded permits Ready, Refused {}

    /** A record that can be sent. */
    record Ready(byte[] key, byte[] value) implements Encoded {}

    /** Why there is none. */
    record Refused(String reason) implements Encoded {}

    Encoded encode(Observation observation) {
        if (observation.getObjectId().isBlank()) {
            return new Refused("the objectId, which is the record's key, is empty");
        }
        byte[] key = observation.getObjectId().getBytes(StandardCharsets.UTF_8);
        byte[] value = Objects.requireNonNull(serializer.serialize(topic.name(), observation));
        return topic.refuse(key, value).<Encoded>map(Refused::new).orElseGet(() -> new Ready(key, value));
    }
}
