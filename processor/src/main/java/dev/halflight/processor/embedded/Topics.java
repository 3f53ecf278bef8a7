/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.embedded;

import dev.halflight.processor.config.StreamSettings;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes topics. */
public final class Topics {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int RETRY_MILLIS = 50;

    private Topics() {}

    /**
     * Makes the topics that are not there yet, with the cluster's own replication, and returns when each partition has a
     * leader that answers: a producer that is quicker than the leaders may lose the order of its records and stop.
     *
     * @param client properties of Kafka's clients, at least {@code bootstrap.servers}
     * @param partitions of each topic
     * @param largestRecord bytes of the largest record that is to pass; dead letters are a little larger
     * @throws KafkaException if the cluster refuses or does not answer
     */
    public static void ensure(Map<String, ?> client, Collection<String> topics, int partitions, int largestRecord) {
        ensure(client, topics, partitions, largestRecord, Map.of());
    }

    /**
     * The same with further settings of topics, such as {@code retention.bytes}.
     *
     * @throws KafkaException if the cluster refuses or does not answer
     */
    public static void ensure(
            Map<String, ?> client,
            Collection<String> topics,
            int partitions,
            int largestRecord,
            Map<String, String> further) {
        Map<String, String> settings = new HashMap<>(further);
        settings.put("max.message.bytes", Integer.toString(largestRecord + StreamSettings.HEADER_ALLOWANCE));
        try (Admin admin = Admin.create(new HashMap<>(client))) {
            for (String topic : topics) {
                create(admin, new NewTopic(topic, Optional.of(partitions), Optional.empty()).configs(settings));
            }
            awaitLeaders(admin, topics);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while topics were made", e);
        } catch (ExecutionException e) {
            throw new KafkaException(
                    "the topics " + topics + " could not be made: "
                            + e.getCause().getMessage(),
                    e);
        }
    }

    /**
     * Removes topics, with all that they hold.
     *
     * @param client properties of Kafka's clients, at least {@code bootstrap.servers}
     * @throws KafkaException if the cluster refuses or does not answer
     */
    public static void remove(Map<String, ?> client, Collection<String> topics) {
        try (Admin admin = Admin.create(new HashMap<>(client))) {
            admin.deleteTopics(topics).all().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while topics were removed", e);
        } catch (ExecutionException e) {
            throw new KafkaException(
                    "the topics " + topics + " could not be removed: "
                            + e.getCause().getMessage(),
                    e);
        }
    }

    private static void create(Admin admin, NewTopic topic) throws ExecutionException, InterruptedException {
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static void awaitLeaders(Admin admin, Collection<String> topics)
            throws ExecutionException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                // only a partition's leader answers this
                admin.listOffsets(everyPartition(admin, topics)).all().get();
                return;
            } catch (ExecutionException e) {
                // a broker that has not heard of the topic yet says that there is none
                if (!(e.getCause() instanceof RetriableException) || System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(RETRY_MILLIS);
            }
        }
    }

    private static Map<TopicPartition, OffsetSpec> everyPartition(Admin admin, Collection<String> topics)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
        for (TopicDescription topic :
                admin.describeTopics(topics).allTopicNames().get().values()) {
            topic.partitions()
                    .forEach(partition -> partitions.put(
                            new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest()));
        }
        return partitions;
    }
}
