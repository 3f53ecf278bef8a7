/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.shipping.manifest;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBehavior;
import java.util.List;

/** KEDA's {@code keda.sh/v1alpha1} ScaledObject, as far as we use it: what is not here is a mistake. */
public record ScaledObject(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {
    /** What is scaled, and by what. */
    public record Spec(
            Target scaleTargetRef,
            int pollingInterval,
            int minReplicaCount,
            int maxReplicaCount,
            Advanced advanced,
            List<Trigger> triggers) {}

    /** The deployment. */
    public record Target(String name) {}

    /** How KEDA's autoscaler behaves. */
    public record Advanced(Autoscaler horizontalPodAutoscalerConfig) {}

    /** Of Kubernetes. */
    public record Autoscaler(HorizontalPodAutoscalerBehavior behavior) {}

    /** A measure of the work that there is. */
    public record Trigger(String type, KafkaLag metadata) {}

    /** The lag of a consumer group on a topic; all values are texts. */
    public record KafkaLag(
            String bootstrapServers,
            String consumerGroup,
            String topic,
            String lagThreshold,
            String offsetResetPolicy,
            String allowIdleConsumers) {}
}
