/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.streams.errors.TaskMigratedException;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnrichProcessorTest {
    private final ToyStream stream = new ToyStream();

    /** What Kafka Streams hands on to a producer that another has taken the place of. */
    private static final class FencedContext<A, B> extends MockProcessorContext<A, B> {
        @Override
        public <K extends A, V extends B> void forward(Record<K, V> record, String childName) {
            throw new TaskMigratedException("fenced", new IllegalStateException(childName));
        }
    }

    @AfterEach
    void stop() throws IOException {
        stream.close();
    }

    @Test
    void shouldAccountForRecordsThatTheProducerDoesNotTake() {
        EnrichProcessor<ToyModel.Answer> processor = new EnrichProcessor<>(stream.enrichment, stream.settings);
        MockProcessorContext<byte[], byte[]> context = new FencedContext<>();
        context.setRecordMetadata("observations", 0, 0);
        processor.init(context);

        for (String objectId : List.of("galaxy", ToyRecords.INVALID)) {
            byte[] key = objectId.getBytes(StandardCharsets.UTF_8);
            Record<byte[], byte[]> record = new Record<>(key, stream.bytes(objectId), 0);
            assertThatThrownBy(() -> processor.process(record)).isInstanceOf(TaskMigratedException.class);
        }

        EnrichTotals totals = stream.counters.totals();
        assertThat(totals.consumed()).isEqualTo(2);
        assertThat(totals.givenBack()).isEqualTo(2);
        assertThat(totals.enriched() + totals.deadLettered()).isZero();
    }
}
