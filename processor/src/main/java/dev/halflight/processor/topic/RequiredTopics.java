/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.topic;

import dev.halflight.processor.config.KafkaSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Looks whether topics are there, before clients wait for them without a word. */
public final class RequiredTopics {
    private RequiredTopics() {}

    /**
     * Says that they are.
     *
     * @param advice what to do where one is missing
     * @throws IOException if the cluster does not answer, or a topic is missing
     */
    public static void require(KafkaSettings kafka, Collection<String> topics, String advice) throws IOException {
        String cluster = "the cluster at " + kafka.bootstrapServers();
        List<String> missing = new ArrayList<>();
        try (Admin admin = Admin.create(new HashMap<>(kafka.client()))) {
            var asked = admin.describeTopics(topics).topicNameValues();
            for (String topic : topics) {
                if (isMissing(asked.get(topic))) {
                    missing.add(topic);
                }
            }
        } catch (ExecutionException e) {
            throw new IOException(kafka.unanswered(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + cluster + " was asked for its topics", e);
        }
        if (!missing.isEmpty()) {
            throw new IOException(cluster + " lacks the topics " + missing + ": " + advice);
        }
    }

    private static boolean isMissing(KafkaFuture<?> description) throws ExecutionException, InterruptedException {
        try {
            description.get();
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException
                    || e.getCause() instanceof InvalidTopicException) {
                return true;
            }
            throw e;
        }
    }
}
