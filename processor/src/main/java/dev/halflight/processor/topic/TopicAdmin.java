/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.topic;

import dev.halflight.processor.config.KafkaSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Describes, makes and changes topics. It never deletes one, takes a partition away, or lets a record be deleted earlier. */
public final class TopicAdmin implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration ONE_REQUEST = Duration.ofSeconds(10);
    private static final int RETRY_MILLIS = 100;

    private final Admin admin;

    /** Works through a client of Kafka's, which is closed with this. */
    public TopicAdmin(Admin admin) {
        this.admin = admin;
    }

    /**
     * The properties of a client that gives up a cluster after 15 s, unless the settings say otherwise: Kafka's own minute is long
     * for one who waits.
     */
    public static Map<String, Object> properties(KafkaSettings kafka) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("default.api.timeout.ms", Long.toString(PATIENCE.toMillis()));
        properties.put("request.timeout.ms", Long.toString(ONE_REQUEST.toMillis()));
        properties.putAll(kafka.client());
        return properties;
    }

    /**
     * Those of the topics that there are, by name.
     *
     * @throws ExecutionException if the cluster does not answer, or does not let us see a topic
     */
    public Map<String, FoundTopic> find(Collection<String> topics) throws ExecutionException, InterruptedException {
        Map<String, KafkaFuture<TopicDescription>> asked =
                admin.describeTopics(topics).topicNameValues();
        Map<String, FoundTopic> found = new TreeMap<>();
        for (String topic : topics) {
            try {
                TopicDescription description = asked.get(topic).get();
                found.put(topic, found(description, settings(topic)));
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
        }
        return found;
    }

    private Optional<Map<String, String>> settings(String topic) throws ExecutionException, InterruptedException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try {
            Config config = admin.describeConfigs(List.of(resource))
                    .values()
                    .get(resource)
                    .get();
            Map<String, String> settings = new TreeMap<>();
            config.entries().stream()
                    .filter(entry -> entry.value() != null)
                    .forEach(entry -> settings.put(entry.name(), entry.value()));
            return Optional.of(settings);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthorizationException) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static FoundTopic found(TopicDescription description, Optional<Map<String, String>> settings) {
        int leaderless = 0;
        int lagging = 0;
        int replication = 1;
        for (var partition : description.partitions()) {
            leaderless += partition.leader() == null || partition.leader().isEmpty() ? 1 : 0;
            lagging += partition.isr().size() < partition.replicas().size() ? 1 : 0;
            replication = Math.max(replication, partition.replicas().size());
        }
        return new FoundTopic(
                description.name(), description.partitions().size(), replication, leaderless, lagging, settings);
    }

    /**
     * Makes a topic, and returns it when its partitions have leaders. One that somebody else has made meanwhile is returned as it is.
     *
     * @throws ExecutionException if the cluster does not answer, or refuses
     */
    public FoundTopic create(TopicPlan plan) throws ExecutionException, InterruptedException {
        try {
            admin.createTopics(List.of(plan.asNew())).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            FoundTopic topic = find(List.of(plan.name())).get(plan.name());
            if (topic != null && topic.leaderless() == 0) {
                return topic;
            }
            Thread.sleep(RETRY_MILLIS);
        }
        throw new ExecutionException(
                new KafkaException(plan.name() + " was made, and has no leaders after " + PATIENCE.toSeconds() + " s"));
    }

    /**
     * Mends differences of topics that are there, as far as they are {@link Difference#isChangeable}; returns those that it has
     * mended.
     *
     * @throws ExecutionException if the cluster does not answer, or refuses
     */
    public List<Difference> change(List<Difference> differences) throws ExecutionException, InterruptedException {
        List<Difference> mended = new ArrayList<>();
        for (Difference difference : differences) {
            if (difference instanceof Difference.FewerPartitions fewer) {
                admin.createPartitions(Map.of(fewer.topic(), NewPartitions.increaseTo(fewer.wanted())))
                        .all()
                        .get();
                mended.add(difference);
            } else if (difference instanceof Difference.Setting setting && setting.isChangeable()) {
                set(setting);
                mended.add(difference);
            }
        }
        return mended;
    }

    private void set(Difference.Setting setting) throws ExecutionException, InterruptedException {
        ConfigEntry entry = new ConfigEntry(setting.setting().key(), setting.wanted());
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, setting.topic());
        admin.incrementalAlterConfigs(Map.of(resource, List.of(new AlterConfigOp(entry, AlterConfigOp.OpType.SET))))
                .all()
                .get();
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
