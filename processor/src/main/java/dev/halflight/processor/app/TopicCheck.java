/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.app;

import dev.halflight.processor.config.KafkaSettings;
import dev.halflight.processor.config.TopicNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Looks whether the topics are there, before a stream is started that would wait for them without a word. */
final class TopicCheck {
    private TopicCheck() {}

    /**
     * Returns the partitions of the topic of observations.
     *
     * @throws IOException if the cluster does not answer, or a topic is missing
     */
    static int partitions(KafkaSettings kafka, TopicNames topics) throws IOException {
        try (Admin admin = Admin.create(new HashMap<>(kafka.client()))) {
            Map<String, TopicDescription> found = new HashMap<>();
            List<String> missing = new ArrayList<>();
            Map<String, KafkaFuture<TopicDescription>> asked =
                    admin.describeTopics(topics.all()).topicNameValues();
            for (String topic : topics.all()) {
                try {
                    found.put(topic, asked.get(topic).get());
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                        throw e;
                    }
                    missing.add(topic);
                }
            }
            if (!missing.isEmpty()) {
                throw new IOException("the cluster at " + kafka.bootstrapServers() + " lacks the topics " + missing
                        + ": create them, or name others with topic.observations, topic.enriched, topic.dead-letters");
            }
            return found.get(topics.observations()).partitions().size();
        } catch (ExecutionException e) {
            throw new IOException(
                    "the cluster at " + kafka.bootstrapServers() + " cannot be asked: "
                            + e.getCause().getMessage(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the cluster was asked for its topics", e);
        }
    }
}
