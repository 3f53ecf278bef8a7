/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.deadletter;

import dev.halflight.processor.config.KafkaSettings;
import dev.halflight.processor.inference.SourcePosition;
import dev.halflight.processor.topic.CommittedReader;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Reads the topic of dead letters from its beginning to where it ended when this was made. Not thread-safe. */
public final class LetterReader implements AutoCloseable {
    private final CommittedReader reader;

    /**
     * Takes note of where the topic ends.
     *
     * @throws KafkaException if the cluster does not tell
     */
    public LetterReader(KafkaSettings kafka, String topic) {
        reader = new CommittedReader(kafka, topic);
    }

    /** The records that there are, and some more: Kafka counts its own among them. */
    public long size() {
        return reader.size();
    }

    /**
     * Reads all.
     *
     * @throws IOException if nothing comes for a minute
     */
    public void read(Consumer<ConsumerRecord<byte[], byte[]>> records) throws IOException {
        reader.read(records::accept);
    }

    /**
     * Reads these letters.
     *
     * @throws IOException if nothing comes for a minute
     */
    public void read(Collection<Letter> letters, BiConsumer<Letter, ConsumerRecord<byte[], byte[]>> records)
            throws IOException {
        Map<TopicPartition, Long> from = new HashMap<>();
        Map<TopicPartition, Long> to = new HashMap<>();
        for (Letter letter : letters) {
            var partition =
                    new TopicPartition(letter.place().topic(), letter.place().partition());
            from.merge(partition, letter.place().offset(), Math::min);
            to.merge(partition, letter.place().offset() + 1, Math::max);
        }
        Map<SourcePosition, Letter> wanted =
                letters.stream().collect(Collectors.toMap(Letter::place, Function.identity()));
        reader.read(from, to, record -> {
            Letter letter = wanted.get(Letter.place(record));
            if (letter != null) {
                records.accept(letter, record);
            }
        });
    }

    @Override
    public void close() {
        reader.close();
    }
}
