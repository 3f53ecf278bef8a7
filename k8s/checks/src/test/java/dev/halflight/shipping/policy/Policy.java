/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.shipping.policy;

import dev.halflight.shipping.manifest.Manifests;
import java.util.List;
import java.util.stream.Stream;

/** A rule that manifests keep. */
@FunctionalInterface
public interface Policy {
    /** Where they do not, in words; empty if they do. */
    List<String> violations(Manifests manifests);

    /** All rules. */
    static List<String> allViolations(Manifests manifests) {
        return Stream.<Policy>of(
                        new PodSecurity(),
                        new Containers(),
                        new Probes(),
                        new Selection(),
                        new Alerts(),
                        new Capacity(),
                        new Network())
                .flatMap(policy -> policy.violations(manifests).stream())
                .toList();
    }
}
