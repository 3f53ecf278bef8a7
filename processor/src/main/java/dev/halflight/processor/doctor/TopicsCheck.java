/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.doctor;

import dev.halflight.processor.config.Settings;
import dev.halflight.processor.topic.Difference;
import dev.halflight.processor.topic.FoundTopic;
import dev.halflight.processor.topic.TopicAdmin;
import dev.halflight.processor.topic.TopicPlan;
import dev.halflight.processor.topic.TopicSetting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** Whether the topics are there, are served, and take what the stream writes. */
final class TopicsCheck implements Check {
    private static final int SAFE_REPLICATION = 3;

    private final Settings settings;
    private final ClusterView cluster;

    TopicsCheck(Settings settings, ClusterView cluster) {
        this.settings = settings;
        this.cluster = cluster;
    }

    @Override
    public String name() {
        return "topic";
    }

    @Override
    public List<Finding> look() throws IOException, InterruptedException, UnreachableClusterException {
        List<Finding> findings = new ArrayList<>();
        // its client is the view's, which closes it
        TopicAdmin admin = new TopicAdmin(cluster.admin());
        for (TopicPlan plan : TopicPlan.of(settings.topics(), settings.stream())) {
            findings.addAll(look(admin, plan));
        }
        return findings;
    }

    private List<Finding> look(TopicAdmin admin, TopicPlan plan) throws InterruptedException {
        try {
            FoundTopic topic = admin.find(List.of(plan.name())).get(plan.name());
            return topic == null ? List.of(missing(plan)) : judge(plan, topic);
        } catch (ExecutionException e) {
            String message = cluster.access()
                    .refusal(e)
                    .orElseGet(() -> plan.name() + ": " + e.getCause().getMessage());
            return List.of(Finding.wrong(name(), message));
        }
    }

    private Finding missing(TopicPlan plan) {
        return Finding.wrong(
                name(),
                plan.name() + " is missing",
                "create it with './halflight topics --apply', or name another with topic.observations, topic.enriched,"
                        + " topic.dead-letters");
    }

    private List<Finding> judge(TopicPlan plan, FoundTopic topic) {
        List<Finding> findings = new ArrayList<>();
        for (Difference difference : plan.differences(Optional.of(topic))) {
            findings.add(judge(difference));
        }
        addState(topic, findings);
        if (findings.isEmpty()) {
            String size = topic.setting(TopicSetting.MAX_MESSAGE_BYTES.key())
                    .map(bytes -> ", records up to " + bytes + " bytes")
                    .orElse("");
            findings.add(Finding.ok(name(), topic.name() + ": " + topic + size));
        }
        return findings;
    }

    private Finding judge(Difference difference) {
        String found = difference.topic() + ": " + difference.text();
        if (difference instanceof Difference.Setting setting) {
            return switch (setting.setting()) {
                case MAX_MESSAGE_BYTES ->
                    Finding.wrong(
                            name(),
                            found + ", the largest that stream.largest-record lets through, and the broker refuses it",
                            "raise it with './halflight topics --apply --change', or set a smaller stream.largest-record");
                case CLEANUP_POLICY -> Finding.wrong(name(), found);
                default ->
                    Finding.warning(
                            name(),
                            found + ", so the age of a record cannot be told",
                            "change it with './halflight topics --apply --change'");
            };
        }
        return Finding.wrong(name(), found);
    }

    private void addState(FoundTopic topic, List<Finding> findings) {
        if (topic.leaderless() > 0) {
            findings.add(Finding.wrong(
                    name(),
                    topic.name() + ": " + topic.leaderless() + " of " + topic.partitions()
                            + " partitions have no leader",
                    "start the brokers that hold them"));
        }
        if (topic.lagging() > 0) {
            findings.add(Finding.warning(
                    name(),
                    topic.name() + ": " + topic.lagging() + " of " + topic.partitions()
                            + " partitions have fewer copies in sync than they should",
                    "look which broker is down or behind"));
        }
        if (topic.settings().isEmpty()) {
            findings.add(Finding.warning(
                    name(),
                    topic.name() + ": " + topic + "; its settings cannot be seen",
                    "grant DESCRIBE_CONFIGS on the topic to look at them here"));
        }
        boolean observations = topic.name().equals(settings.topics().observations());
        if (observations && topic.partitions() < settings.stream().threads()) {
            findings.add(Finding.warning(
                    name(),
                    topic.name() + ": " + topic + " for " + settings.stream().threads()
                            + " stream threads, of which some have no work",
                    "add partitions with './halflight topics --apply --change --partitions N'"));
        }
        addSafety(topic, findings);
    }

    private void addSafety(FoundTopic topic, List<Finding> findings) {
        if (topic.replication() < SAFE_REPLICATION) {
            findings.add(Finding.warning(
                    name(),
                    topic.name() + ": " + topic + ", so that one broken disk can lose records",
                    "outside of trials, use a replication of 3 and min.insync.replicas=2"));
        } else if (topic.setting(TopicSetting.MIN_INSYNC_REPLICAS.key())
                .filter("1"::equals)
                .isPresent()) {
            findings.add(Finding.warning(
                    name(),
                    topic.name() + ": min.insync.replicas is 1, so that one broken disk can lose records",
                    "set it to 2 with './halflight topics --apply --change --replication-factor " + topic.replication()
                            + "'"));
        }
    }
}
