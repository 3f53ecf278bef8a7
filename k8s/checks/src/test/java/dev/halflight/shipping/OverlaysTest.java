/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.shipping.manifest.Kustomize;
import dev.halflight.shipping.manifest.Manifests;
import dev.halflight.shipping.manifest.ScaledObject;
import dev.halflight.shipping.policy.Policy;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OverlaysTest {
    static List<String> overlays() throws IOException {
        try (Stream<Path> folders = Files.list(Checkout.path("k8s/overlays"))) {
            return folders.map(folder -> "overlays/" + folder.getFileName())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void shouldRenderToWhatKubernetesKnowsAndKeepEveryPolicy(String overlay) throws Exception {
        Manifests manifests = Manifests.read(Kustomize.render(overlay));

        assertThat(manifests.resources()).hasSizeGreaterThan(8);
        assertThat(Policy.allViolations(manifests)).isEmpty();
    }

    @Test
    void shouldTakeAGpuWhereOneIs() throws Exception {
        PodSpec pod = pod("overlays/gpu");

        assertThat(pod.getNodeSelector()).containsEntry("nvidia.com/gpu.present", "true");
        assertThat(pod.getContainers().get(0).getImage()).startsWith("halflight-cuda:");
        assertThat(pod.getContainers().get(0).getResources().getRequests()).containsKey("nvidia.com/gpu");
    }

    @Test
    void shouldMountAModelOfOnesOwnReadOnly() throws Exception {
        PodSpec pod = pod("overlays/own-model");

        assertThat(pod.getVolumes())
                .anyMatch(volume -> volume.getPersistentVolumeClaim() != null
                        && volume.getPersistentVolumeClaim().getReadOnly());
        assertThat(pod.getContainers().get(0).getVolumeMounts())
                .anyMatch(mount -> mount.getMountPath().equals("/models") && mount.getReadOnly());
    }

    @Test
    void shouldLeaveTheNumberOfWorkersToTheAutoscaler() throws Exception {
        Manifests scaled = Manifests.read(Kustomize.render("overlays/cpu"));
        Manifests fixed = Manifests.read(Kustomize.render("overlays/dev"));

        assertThat(scaled.all(ScaledObject.class)).hasSize(1);
        assertThat(scaled.only(Deployment.class).getSpec().getReplicas()).isNull();
        assertThat(fixed.all(ScaledObject.class)).isEmpty();
        assertThat(fixed.only(Deployment.class).getSpec().getReplicas()).isEqualTo(1);
    }

    private static PodSpec pod(String overlay) throws Exception {
        return Manifests.read(Kustomize.render(overlay))
                .only(Deployment.class)
                .getSpec()
                .getTemplate()
                .getSpec();
    }
}
