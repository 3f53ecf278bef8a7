/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.shipping.policy;

import dev.halflight.shipping.manifest.Manifests;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Nothing goes in or out but what is named, and what the settings name may go out. */
final class Network implements Policy {
    @Override
    public List<String> violations(Manifests manifests) {
        Violations violations = new Violations();
        var settings = DeployedSettings.of(manifests).settings();
        Set<Integer> needed = Stream.concat(
                        Stream.of(URI.create(settings.registry().url()).getPort()),
                        Stream.of(settings.kafka().bootstrapServers().split(","))
                                .map(server -> Integer.valueOf(server.substring(server.lastIndexOf(':') + 1))))
                .collect(Collectors.toSet());
        for (NetworkPolicy policy : manifests.all(NetworkPolicy.class)) {
            var spec = policy.getSpec();
            violations
                    .require(
                            Set.copyOf(spec.getPolicyTypes()).equals(Set.of("Ingress", "Egress")),
                            "the network policy does not hold in both directions")
                    .require(
                            spec.getIngress().stream()
                                    .noneMatch(rule -> rule.getFrom().isEmpty()
                                            || rule.getPorts().isEmpty()),
                            "the network policy lets everybody in")
                    .require(
                            spec.getEgress().stream()
                                    .noneMatch(rule -> rule.getTo().isEmpty()
                                            || rule.getPorts().isEmpty()),
                            "the network policy lets everything out");
            Set<Integer> open = spec.getEgress().stream()
                    .flatMap(rule -> rule.getPorts().stream())
                    .map(port -> port.getPort())
                    .map(IntOrString::getIntVal)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            violations.require(open.containsAll(needed), "the network policy does not let out to ports " + needed);
        }
        return violations.all();
    }
}
