/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.shipping.policy;

import dev.halflight.shipping.image.ImageName;
import dev.halflight.shipping.manifest.Manifests;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Images of a version that stays, bounded resources, one place to write to. */
final class Containers implements Policy {
    @Override
    public List<String> violations(Manifests manifests) {
        Violations violations = new Violations();
        for (Deployment deployment : manifests.all(Deployment.class)) {
            PodSpec pod = deployment.getSpec().getTemplate().getSpec();
            pod.getContainers().forEach(container -> check(container, pod, violations));
        }
        return violations.all();
    }

    private static void check(Container container, PodSpec pod, Violations violations) {
        String name = container.getName() + ": ";
        ResourceRequirements resources =
                Optional.ofNullable(container.getResources()).orElseGet(ResourceRequirements::new);
        Map<String, Quantity> limits =
                Optional.ofNullable(resources.getLimits()).orElse(Map.of());
        Map<String, Quantity> requests =
                Optional.ofNullable(resources.getRequests()).orElse(Map.of());
        violations
                .require(ImageName.isPinned(container.getImage()), name + "the image is not pinned")
                .require(
                        limits.containsKey("cpu") && limits.containsKey("memory"), name + "no limits of cpu and memory")
                .require(
                        limits.containsKey("memory") && limits.get("memory").equals(requests.get("memory")),
                        name + "the memory requested is not the limit: the heap is a part of the limit");
        for (VolumeMount mount : container.getVolumeMounts()) {
            violations.require(
                    mount.getMountPath().equals("/tmp") || Boolean.TRUE.equals(mount.getReadOnly()),
                    name + mount.getMountPath() + " can be written to");
        }
        violations.require(
                container.getVolumeMounts().stream()
                        .anyMatch(mount -> mount.getMountPath().equals("/tmp")),
                name + "there is no /tmp to write to");
        violations.require(
                pod.getVolumes().stream()
                        .filter(volume -> volume.getEmptyDir() != null)
                        .allMatch(volume -> volume.getEmptyDir().getSizeLimit() != null),
                "a temporary volume has no limit");
    }
}
