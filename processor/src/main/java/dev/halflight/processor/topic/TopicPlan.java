/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.topic;

import dev.halflight.processor.config.StreamSettings;
import dev.halflight.processor.config.TopicNames;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * What a topic is to be like.
 *
 * @param partitions how many at least; empty where any number will do
 * @param replication copies of each partition; empty where it is the cluster's choice
 * @param settings the values of settings, as Kafka writes them
 */
public record TopicPlan(
        String name, OptionalInt partitions, OptionalInt replication, Map<TopicSetting, String> settings) {
    public TopicPlan {
        if (partitions.orElse(1) < 1 || replication.orElse(1) < 1) {
            throw new IllegalArgumentException("a topic has at least one partition, and one copy of it");
        }
        settings = Map.copyOf(settings);
    }

    /**
     * What the stream rests on: records as large as it may write them pass, nothing but age and size removes a record, and it keeps
     * the observation's time.
     *
     * @return a plan for each of the three topics
     */
    public static List<TopicPlan> of(TopicNames topics, StreamSettings stream) {
        Map<TopicSetting, String> settings = new EnumMap<>(TopicSetting.class);
        int largest = stream.largestRecord() + StreamSettings.HEADER_ALLOWANCE;
        settings.put(TopicSetting.MAX_MESSAGE_BYTES, Integer.toString(largest));
        settings.put(TopicSetting.CLEANUP_POLICY, "delete");
        settings.put(TopicSetting.MESSAGE_TIMESTAMP_TYPE, "CreateTime");
        return topics.all().stream()
                .map(name -> new TopicPlan(name, OptionalInt.empty(), OptionalInt.empty(), settings))
                .toList();
    }

    /** The same with so many partitions at least. */
    public TopicPlan withPartitions(int count) {
        return new TopicPlan(name, OptionalInt.of(count), replication, settings);
    }

    /** The same with so many copies; where there are three or more, two must have a record before it counts as written. */
    public TopicPlan withReplication(int copies) {
        TopicPlan plan = new TopicPlan(name, partitions, OptionalInt.of(copies), settings);
        return copies < 3 ? plan : plan.with(TopicSetting.MIN_INSYNC_REPLICAS, "2");
    }

    /** The same with another setting. */
    public TopicPlan with(TopicSetting setting, String value) {
        Map<TopicSetting, String> all = new EnumMap<>(TopicSetting.class);
        all.putAll(settings);
        all.put(setting, value);
        return new TopicPlan(name, partitions, replication, all);
    }

    /** How a topic is other than planned; empty where it is as it should be, or where its settings cannot be seen. */
    public List<Difference> differences(Optional<FoundTopic> topic) {
        if (topic.isEmpty()) {
            return List.of(new Difference.Missing(this));
        }
        FoundTopic found = topic.get();
        List<Difference> differences = new ArrayList<>();
        if (found.partitions() < partitions.orElse(1)) {
            differences.add(new Difference.FewerPartitions(name, found.partitions(), partitions.orElse(1)));
        }
        if (found.replication() != replication.orElse(found.replication())) {
            differences.add(new Difference.Replication(name, found.replication(), replication.orElse(1)));
        }
        for (TopicSetting setting : TopicSetting.values()) {
            String wanted = settings.get(setting);
            Optional<String> value = found.setting(setting.key());
            if (wanted != null
                    && value.filter(seen -> !setting.isMetBy(seen, wanted)).isPresent()) {
                differences.add(new Difference.Setting(name, setting, value.get(), wanted));
            }
        }
        return differences;
    }

    NewTopic asNew() {
        Map<String, String> configs = new HashMap<>();
        settings.forEach((setting, value) -> configs.put(setting.key(), value));
        Optional<Short> copies =
                replication.isPresent() ? Optional.of((short) replication.getAsInt()) : Optional.empty();
        return new NewTopic(
                        name, partitions.isPresent() ? Optional.of(partitions.getAsInt()) : Optional.empty(), copies)
                .configs(configs);
    }
}
