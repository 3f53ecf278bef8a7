/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.shipping.policy;

import dev.halflight.shipping.manifest.Manifests;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is measured has alerts, and they are of the job under which it is measured. */
final class Alerts implements Policy {
    private static final Pattern JOB = Pattern.compile("\\bjob=\"([^\"]*)\"");

    @Override
    public List<String> violations(Manifests manifests) {
        List<PodMonitor> monitors = manifests.all(PodMonitor.class);
        Set<String> jobs = jobs(manifests.all(PrometheusRule.class));
        Violations violations = new Violations();
        for (Deployment deployment : manifests.all(Deployment.class)) {
            Map<String, String> pod =
                    deployment.getSpec().getTemplate().getMetadata().getLabels();
            for (PodMonitor monitor : monitors) {
                // without a label the operator names the job after the monitor
                String job = pod.getOrDefault(String.valueOf(monitor.getSpec().getJobLabel()), "");
                violations.require(
                        jobs.equals(Set.of(job)), "alerts are of the jobs " + jobs + ", metrics of '" + job + "'");
            }
        }
        return violations.all();
    }

    private static Set<String> jobs(List<PrometheusRule> rules) {
        return rules.stream()
                .flatMap(rule -> rule.getSpec().getGroups().stream())
                .flatMap(group -> group.getRules().stream())
                .flatMap(rule ->
                        JOB.matcher(String.valueOf(rule.getExpr().getStrVal())).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
