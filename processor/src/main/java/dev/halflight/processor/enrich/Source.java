/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.processor.inference.SourcePosition;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Where an observation came from.
 *
 * @param position topic, partition and offset
 * @param time the record's timestamp
 * @param schemaId the id of the schema that wrote it, where the bytes say
 */
public record Source(SourcePosition position, Instant time, OptionalInt schemaId) {
    public Source {
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(schemaId, "schemaId");
    }
}
