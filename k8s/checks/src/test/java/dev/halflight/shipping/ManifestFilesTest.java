/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halflight.shipping.manifest.Manifests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestFilesTest {
    static List<String> files() throws IOException {
        Path root = Checkout.path("k8s");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith("kustomization.yaml"))
                    // a patch has only a part of a resource
                    .filter(file -> !file.startsWith(root.resolve("overlays")))
                    .map(file -> "k8s/" + root.relativize(file))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldBeReadAsItsType(String file) throws IOException {
        assertThat(Manifests.read(Checkout.text(file)).resources()).hasSize(1);
    }

    @Test
    void shouldBeRefusedWithAFieldThatItsTypeDoesNotHave() {
        String good = Checkout.text("k8s/base/deployment.yaml");

        assertThatThrownBy(() -> Manifests.read(good.replace("readOnlyRootFilesystem", "readOnlyRootFileSystem")))
                .hasMessageContaining("readOnlyRootFileSystem");
        assertThatThrownBy(() -> Manifests.read(good.replace("failureThreshold: 3", "failureTreshold: 3")))
                .hasMessageContaining("failureTreshold");
        assertThatThrownBy(() -> Manifests.read(good.replace("replicas: 2", "replicas: two")))
                .hasMessageContaining("two");
        assertThatThrownBy(() -> Manifests.read(good.replace("replicas: 2", "replicas: 2\n  replicas: 3")))
                .hasMessageContaining("replicas");
        assertThatThrownBy(() -> Manifests.read(good.replace("apps/v1", "apps/v1beta1")))
                .hasMessageContaining("unknown kind apps/v1beta1/Deployment");
    }

    @Test
    void shouldBeRefusedWithAPartOfAnAlertThatThereIsNot() {
        String good = Checkout.text("k8s/components/monitoring/prometheus-rule.yaml");

        assertThatThrownBy(() -> Manifests.read(good.replace("annotations", "anotations")))
                .hasMessageContaining("anotations");
        assertThatThrownBy(() -> Manifests.read(good.replace("for: 1m", "fro: 1m")))
                .hasMessageContaining("fro");
        assertThatThrownBy(() -> Manifests.read(good.replace("groups:", "group:")))
                .hasMessageContaining("group");
    }

    @Test
    void shouldBeRefusedWithASwitchOfTheAutoscalerThatThereIsNot() {
        String good = Checkout.text("k8s/components/autoscaling/scaled-object.yaml");

        assertThatThrownBy(() -> Manifests.read(good.replace("lagThreshold", "lagTreshold")))
                .hasMessageContaining("lagTreshold");
    }
}
