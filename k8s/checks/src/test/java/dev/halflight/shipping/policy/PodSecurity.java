/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.shipping.policy;

import dev.halflight.shipping.manifest.Manifests;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Kubernetes' Pod Security Standard "restricted", and a root file system that cannot be written to. */
final class PodSecurity implements Policy {
    @Override
    public List<String> violations(Manifests manifests) {
        Violations violations = new Violations();
        for (Namespace namespace : manifests.all(Namespace.class)) {
            violations.require(
                    "restricted".equals(namespace.getMetadata().getLabels().get("pod-security.kubernetes.io/enforce")),
                    "the namespace does not enforce the restricted standard");
        }
        for (Deployment deployment : manifests.all(Deployment.class)) {
            check(deployment.getSpec().getTemplate().getSpec(), violations);
        }
        return violations.all();
    }

    private static void check(PodSpec pod, Violations violations) {
        PodSecurityContext context =
                Optional.ofNullable(pod.getSecurityContext()).orElseGet(PodSecurityContext::new);
        violations
                .require(Boolean.TRUE.equals(context.getRunAsNonRoot()), "runAsNonRoot is not set")
                .require(context.getRunAsUser() != null && context.getRunAsUser() > 0, "the user is root, or not said")
                .require(
                        context.getSeccompProfile() != null
                                && "RuntimeDefault"
                                        .equals(context.getSeccompProfile().getType()),
                        "the seccomp profile is not RuntimeDefault")
                .require(
                        !Boolean.TRUE.equals(pod.getHostNetwork())
                                && !Boolean.TRUE.equals(pod.getHostPID())
                                && !Boolean.TRUE.equals(pod.getHostIPC()),
                        "the pod shares the host's namespaces")
                .require(
                        Boolean.FALSE.equals(pod.getAutomountServiceAccountToken()),
                        "a token of Kubernetes is mounted, which nobody uses");
        pod.getVolumes()
                .forEach(volume -> violations.require(
                        isHarmless(volume), "volume " + volume.getName() + " is of a type that is not allowed"));
        pod.getContainers().forEach(container -> check(container, violations));
        pod.getInitContainers().forEach(container -> check(container, violations));
    }

    private static boolean isHarmless(Volume volume) {
        return volume.getEmptyDir() != null
                || volume.getConfigMap() != null
                || volume.getSecret() != null
                || (volume.getPersistentVolumeClaim() != null
                        && Boolean.TRUE.equals(volume.getPersistentVolumeClaim().getReadOnly()));
    }

    private static void check(Container container, Violations violations) {
        String name = container.getName() + ": ";
        SecurityContext context =
                Optional.ofNullable(container.getSecurityContext()).orElseGet(SecurityContext::new);
        List<String> dropped = context.getCapabilities() == null
                ? List.of()
                : context.getCapabilities().getDrop();
        violations
                .require(
                        Boolean.FALSE.equals(context.getAllowPrivilegeEscalation()),
                        name + "privileges may be escalated")
                .require(!Boolean.TRUE.equals(context.getPrivileged()), name + "it is privileged")
                .require(context.getRunAsUser() == null || context.getRunAsUser() > 0, name + "it runs as root")
                .require(
                        Boolean.TRUE.equals(context.getReadOnlyRootFilesystem()),
                        name + "the root file system can be written to")
                .require(Objects.equals(dropped, List.of("ALL")), name + "not all capabilities are dropped")
                .require(
                        context.getCapabilities() == null
                                || context.getCapabilities().getAdd().isEmpty(),
                        name + "capabilities are added");
    }
}
