/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.processor.api.Record;

/** What a record takes on the wire, at most: Kafka's batch and record headers, key, value and headers, not compressed. */
final class RecordSize {
    private static final int BATCH_AND_RECORD = 128;
    private static final int HEADER = 10;

    private RecordSize() {}

    /** Bytes. */
    static int of(Record<byte[], byte[]> record) {
        int size = BATCH_AND_RECORD;
        size += record.key() == null ? 0 : record.key().length;
        size += record.value() == null ? 0 : record.value().length;
        for (Header header : record.headers()) {
            size += HEADER + header.key().getBytes(StandardCharsets.UTF_8).length;
            size += header.value() == null ? 0 : header.value().length;
        }
        return size;
    }
}
