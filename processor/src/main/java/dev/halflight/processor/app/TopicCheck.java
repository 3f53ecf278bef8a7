/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.app;

import dev.halflight.processor.enrich.ClusterAccess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Looks whether the topics are there and may be used, before a stream is started that would wait for them without a word. */
final class TopicCheck {
    private final ClusterAccess access;
    private final Map<String, TopicDescription> found = new HashMap<>();
    private final List<String> missing = new ArrayList<>();
    private final List<String> ungranted = new ArrayList<>();

    private TopicCheck(ClusterAccess access) {
        this.access = access;
    }

    /**
     * Returns the partitions of the topic of observations.
     *
     * @throws IOException if the cluster does not answer or does not let us in, or a topic is missing or may not be used
     */
    static int partitions(ClusterAccess access) throws IOException {
        TopicCheck check = new TopicCheck(access);
        try (Admin admin = Admin.create(new HashMap<>(access.kafka().client()))) {
            check.describe(admin);
        } catch (ExecutionException e) {
            throw new IOException(
                    access.refusal(e).orElseGet(() -> access.kafka().unanswered(e.getCause())), e);
        } catch (KafkaException e) {
            throw new IOException(check.place() + " cannot be asked: " + reasons(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the cluster was asked for its topics", e);
        }
        check.requireTopics();
        return check.found.get(access.topics().observations()).partitions().size();
    }

    private void describe(Admin admin) throws ExecutionException, InterruptedException {
        List<String> topics = access.topics().all();
        DescribeTopicsOptions options = new DescribeTopicsOptions().includeAuthorizedOperations(true);
        Map<String, KafkaFuture<TopicDescription>> asked =
                admin.describeTopics(topics, options).topicNameValues();
        for (String topic : topics) {
            try {
                TopicDescription description = asked.get(topic).get();
                found.put(topic, description);
                Set<AclOperation> granted = description.authorizedOperations();
                // a cluster that does not tell is not asked again: the stream will see
                if (granted != null && !granted.contains(access.operations().get(topic))) {
                    ungranted.add(topic);
                }
            } catch (ExecutionException e) {
                if (e.getCause() instanceof TopicAuthorizationException) {
                    ungranted.add(topic);
                } else if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                    missing.add(topic);
                } else {
                    throw e;
                }
            }
        }
    }

    private void requireTopics() throws IOException {
        if (!missing.isEmpty()) {
            throw new IOException(place() + " lacks the topics " + missing
                    + ": create them, or name others with topic.observations, topic.enriched, topic.dead-letters");
        }
        if (!ungranted.isEmpty()) {
            throw new IOException(access.lacks(ungranted));
        }
    }

    private String place() {
        return "the cluster at " + access.kafka().bootstrapServers();
    }

    /** Kafka says what is wrong with a setting in the last of its causes. */
    private static String reasons(KafkaException failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root == failure ? String.valueOf(failure.getMessage()) : failure.getMessage() + ": " + root.getMessage();
    }
}
