/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import dev.halflight.processor.app.Sample;
import dev.halflight.processor.config.StreamSettings;
import dev.halflight.processor.config.TopicNames;
import dev.halflight.processor.embedded.EmbeddedCluster;
import dev.halflight.schemas.wire.RecordSerializer;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A broker with a backlog of observations, in a process of its own: its work is not the worker's. */
public final class Backlog {
    private static final int PARTITIONS = 6;

    private Backlog() {}

    /**
     * Fills the topic of observations with images, says where the broker and the registry are, and serves until the end of
     * standard input.
     *
     * @throws IOException if there is no temporary folder
     */
    public static void serve(int records, TopicNames topics, StreamSettings stream, PrintStream out)
            throws IOException {
        try (EmbeddedCluster cluster = new EmbeddedCluster(topics, PARTITIONS, stream.largestRecord())) {
            fill(cluster, records, topics.observations());
            out.println(cluster.kafka().bootstrapServers() + " "
                    + cluster.registry().url());
            out.flush();
            while (System.in.read() >= 0) {
                // the parent writes nothing: this waits for its end
            }
        }
    }

    private static void fill(EmbeddedCluster cluster, int records, String topic) throws IOException {
        Map<String, Object> properties = new HashMap<>(cluster.kafka().client());
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        properties.put(ProducerConfig.BATCH_SIZE_CONFIG, 1 << 20);
        Iterator<Observation> sample = new Sample().cycle(records);
        try (SchemaRegistry registry = new SchemaRegistry(cluster.registry().url(), Map.of());
                KafkaProducer<String, Observation> producer = new KafkaProducer<>(
                        properties, new StringSerializer(), new RecordSerializer<Observation>(registry))) {
            for (int k = 0; sample.hasNext(); k++) {
                Observation images =
                        Observation.newBuilder(sample.next()).setSpectrum(null).build();
                producer.send(new ProducerRecord<>(topic, k % PARTITIONS, images.getObjectId(), images));
            }
            producer.flush();
        }
    }
}
