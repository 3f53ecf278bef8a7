/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.publish;

import dev.halflight.v1.Observation;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/**
 * How far a file has been published.
 *
 * @param records observations of the file that are done with, published or refused
 * @param refused those that were refused
 * @param digest a check sum of their identifiers and revisions, which tells whether the file still begins with them
 */
record Mark(long records, long refused, long digest) {
    /** Nothing is published. */
    static final Mark START = new Mark(0, 0, 0);

    private static final Pattern METADATA = Pattern.compile("refused=(\\d{1,18}) digest=(\\d{1,18})");

    /** The mark after another observation. */
    Mark after(Observation observation, boolean published) {
        CRC32C sum = new CRC32C();
        sum.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(digest)
                .putLong(observation.getRevision())
                .flip());
        sum.update(observation.getObjectId().getBytes(StandardCharsets.UTF_8));
        return new Mark(records + 1, published ? refused : refused + 1, sum.getValue());
    }

    /** Those that were published. */
    long published() {
        return records - refused;
    }

    /** As a consumer group keeps it. */
    OffsetAndMetadata toOffset() {
        return new OffsetAndMetadata(records, "refused=" + refused + " digest=" + digest);
    }

    /** Of what a consumer group keeps; empty where something else wrote it. */
    static Optional<Mark> of(OffsetAndMetadata offset) {
        Matcher matcher = METADATA.matcher(offset.metadata());
        return matcher.matches()
                ? Optional.of(
                        new Mark(offset.offset(), Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }
}
