/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.shipping.manifest.Kustomize;
import dev.halflight.shipping.manifest.Manifests;
import dev.halflight.shipping.policy.Policy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule can fail: a mistake in what is right is told. */
class PlantedMistakeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            runAsNonRoot: true                    | runAsNonRoot: false                   | runAsNonRoot is not set
            runAsUser: 10001                      | runAsUser: 0                          | the user is root
            type: RuntimeDefault                  | type: Unconfined                      | seccomp
            enforce: restricted                   | enforce: baseline                     | the namespace does not enforce
            allowPrivilegeEscalation: false       | allowPrivilegeEscalation: true        | privileges may be escalated
            readOnlyRootFilesystem: true          | readOnlyRootFilesystem: false         | the root file system can be written to
            - ALL                                 | - NET_RAW                             | not all capabilities are dropped
            enableServiceLinks: false             | hostNetwork: true                     | shares the host's namespaces
            image: halflight:0.1.0                | image: halflight:latest               | the image is not pinned
            image: halflight:0.1.0                | image: halflight                      | the image is not pinned
            memory: 3Gi                           | memory: 2Gi                           | refuses to start
            cpu: "2"                              | gpu: "2"                              | no limits of cpu and memory
            mountPath: /tmp                       | mountPath: /var/tmp                   | there is no /tmp to write to
            sizeLimit: 1Gi                        | medium: Memory                        | a temporary volume has no limit
            path: /readyz                         | path: /livez                          | the readiness probe does not ask /readyz
            path: /livez                          | path: /readyz                         | a paused stream would be restarted
            terminationGracePeriodSeconds: 60     | terminationGracePeriodSeconds: 30     | not longer than the drain of 26 s
            failureThreshold: 90                  | failureThreshold: 5                   | a start may not take
            maxReplicaCount: 6                    | maxReplicaCount: 7                    | more workers than 12 partitions
            minReplicaCount: 2                    | minReplicaCount: 0                    | no worker is left
            topic: halflight.observations         | topic: halflight.observation          | the lag that is watched is not the program's
            name: halflight.enriched              | name: halflight.enrichd               | the program's are
            max.message.bytes: 8454144            | max.message.bytes: 1048576            | max.message.bytes is less than a record may have
            jobLabel: app.kubernetes.io/name      | jobLabel: app.kubernetes.io/component | alerts are of the jobs [halflight]
            up{job="halflight"}                   | up{job="enrich"}                      | alerts are of the jobs [enrich]
            port: 9092                            | port: 9094                            | does not let out to ports
            - Egress                              | - Ingress                             | does not hold in both directions
            """)
    void shouldBeTold(String right, String wrong, String told) throws Exception {
        String good = Kustomize.render("overlays/cpu");
        assertThat(Policy.allViolations(Manifests.read(good))).isEmpty();
        assertThat(good).contains(right);

        String bad = good.replace(right, wrong);

        assertThat(Policy.allViolations(Manifests.read(bad))).anyMatch(violation -> violation.contains(told));
    }
}
