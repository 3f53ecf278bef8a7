/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.shipping.policy;

import dev.halflight.shipping.manifest.Manifests;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who asks what, how long a start may take, and how long an end. */
final class Probes implements Policy {
    /** The model is loaded and tested before anything answers. */
    private static final int LONGEST_START_SECONDS = 120;

    @Override
    public List<String> violations(Manifests manifests) {
        Violations violations = new Violations();
        long drain = DeployedSettings.of(manifests).drain().toSeconds();
        for (Deployment deployment : manifests.all(Deployment.class)) {
            PodSpec pod = deployment.getSpec().getTemplate().getSpec();
            Long grace = pod.getTerminationGracePeriodSeconds();
            violations.require(
                    grace != null && grace >= drain + 10,
                    "the grace period is not longer than the drain of " + drain + " s");
            pod.getContainers().forEach(container -> check(container, violations));
        }
        return violations.all();
    }

    private static void check(Container container, Violations violations) {
        Probe startup = container.getStartupProbe();
        violations
                .require(asks(startup, "/livez"), "the startup probe does not ask /livez")
                .require(
                        startup != null
                                && startup.getFailureThreshold() * startup.getPeriodSeconds() >= LONGEST_START_SECONDS,
                        "a start may not take " + LONGEST_START_SECONDS + " s")
                .require(asks(container.getReadinessProbe(), "/readyz"), "the readiness probe does not ask /readyz")
                .require(
                        asks(container.getLivenessProbe(), "/livez"),
                        "the liveness probe does not ask /livez: a paused stream would be restarted");
    }

    private static boolean asks(@Nullable Probe probe, String path) {
        return probe != null
                && probe.getHttpGet() != null
                && path.equals(probe.getHttpGet().getPath())
                && "http".equals(probe.getHttpGet().getPort().getStrVal());
    }
}
