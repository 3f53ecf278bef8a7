/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.shipping.policy;

import dev.halflight.processor.config.Settings;
import dev.halflight.processor.config.StreamSettings;
import dev.halflight.shipping.manifest.Manifests;
import dev.halflight.shipping.manifest.ScaledObject;
import dev.halflight.shipping.manifest.ScaledObject.KafkaLag;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Topics, workers, memory and devices fit together. */
final class Capacity implements Policy {
    @Override
    public List<String> violations(Manifests manifests) {
        Violations violations = new Violations();
        DeployedSettings deployed = DeployedSettings.of(manifests);
        Settings settings = deployed.settings();
        Map<String, KafkaTopic> topics = new TreeMap<>();
        manifests
                .all(KafkaTopic.class)
                .forEach(topic -> topics.put(topic.getMetadata().getName(), topic));
        violations.require(
                topics.keySet().equals(Set.copyOf(settings.topics().all())),
                "the topics are " + topics.keySet() + ", the program's are "
                        + settings.topics().all());
        int largest = settings.stream().largestRecord() + StreamSettings.HEADER_ALLOWANCE;
        topics.forEach((name, topic) -> violations.require(
                number(topic.getSpec().getConfig().get("max.message.bytes")) >= largest,
                name + ": max.message.bytes is less than a record may have, " + largest));
        KafkaTopic observations = topics.get(settings.topics().observations());
        if (observations == null) {
            return violations.all();
        }
        int partitions = observations.getSpec().getPartitions();
        for (Deployment deployment : manifests.all(Deployment.class)) {
            deployment.getSpec().getTemplate().getSpec().getContainers().forEach(container -> {
                memory(container, deployed.memory(partitions), violations);
                device(container, settings, violations);
            });
        }
        manifests.all(ScaledObject.class).forEach(scaled -> scaling(scaled, settings, partitions, violations));
        return violations.all();
    }

    private static long number(Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    private static Map<String, Quantity> limits(Container container) {
        return container.getResources() == null || container.getResources().getLimits() == null
                ? Map.of()
                : container.getResources().getLimits();
    }

    private static void memory(Container container, long needed, Violations violations) {
        Quantity memory = limits(container).getOrDefault("memory", new Quantity("0"));
        violations.require(
                memory.getNumericalAmount().longValue() >= needed,
                "with " + memory + " of memory the program refuses to start: it needs " + (needed >> 20) + " MB");
    }

    private static void device(Container container, Settings settings, Violations violations) {
        boolean gpu = !settings.model().device().equals("cpu");
        violations.require(
                gpu == limits(container).containsKey("nvidia.com/gpu"),
                "model.device is " + settings.model().device() + ", and the container "
                        + (gpu ? "asks for no" : "asks for a") + " GPU");
    }

    private static void scaling(ScaledObject scaled, Settings settings, int partitions, Violations violations) {
        KafkaLag lag = scaled.spec().triggers().get(0).metadata();
        int most = partitions / settings.stream().threads();
        violations
                .require(
                        scaled.spec().maxReplicaCount() <= most,
                        "more workers than " + partitions + " partitions give work to: " + most)
                .require(
                        scaled.spec().minReplicaCount() >= 1,
                        "no worker is left: none would say what is wrong with the first record")
                .require(
                        lag.topic().equals(settings.topics().observations())
                                && lag.consumerGroup().equals(settings.stream().applicationId())
                                && lag.bootstrapServers()
                                        .equals(settings.kafka().bootstrapServers()),
                        "the lag that is watched is not the program's");
    }
}
