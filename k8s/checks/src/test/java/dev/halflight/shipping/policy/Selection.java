/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.shipping.policy;

import dev.halflight.shipping.manifest.Manifests;
import dev.halflight.shipping.manifest.ScaledObject;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import java.util.List;
import java.util.Map;

/** What selects pods selects ours, and what is needed is there. */
final class Selection implements Policy {
    @Override
    public List<String> violations(Manifests manifests) {
        Violations violations = new Violations();
        violations
                .require(manifests.all(Deployment.class).size() == 1, "there is not one deployment")
                .require(!manifests.all(PodDisruptionBudget.class).isEmpty(), "there is no disruption budget")
                .require(!manifests.all(NetworkPolicy.class).isEmpty(), "there is no network policy");
        for (Deployment deployment : manifests.all(Deployment.class)) {
            Map<String, String> pod =
                    deployment.getSpec().getTemplate().getMetadata().getLabels();
            selects(pod, deployment.getSpec().getSelector().getMatchLabels(), "the deployment", violations);
            manifests
                    .all(Service.class)
                    .forEach(service -> selects(pod, service.getSpec().getSelector(), "the service", violations));
            manifests
                    .all(PodDisruptionBudget.class)
                    .forEach(budget -> selects(
                            pod, budget.getSpec().getSelector().getMatchLabels(), "the disruption budget", violations));
            manifests
                    .all(NetworkPolicy.class)
                    .forEach(network -> selects(
                            pod,
                            network.getSpec().getPodSelector().getMatchLabels(),
                            "the network policy",
                            violations));
            manifests
                    .all(PodMonitor.class)
                    .forEach(monitor -> selects(
                            pod, monitor.getSpec().getSelector().getMatchLabels(), "the pod monitor", violations));
            manifests
                    .all(ScaledObject.class)
                    .forEach(scaled -> violations.require(
                            scaled.spec()
                                    .scaleTargetRef()
                                    .name()
                                    .equals(deployment.getMetadata().getName()),
                            "the scaled object scales something else"));
        }
        return violations.all();
    }

    private static void selects(
            Map<String, String> pod, Map<String, String> selector, String who, Violations violations) {
        violations.require(
                !selector.isEmpty() && pod.entrySet().containsAll(selector.entrySet()),
                who + " does not select our pods");
    }
}
