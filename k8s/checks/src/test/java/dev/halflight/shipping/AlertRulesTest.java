/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Prometheus and its operator want the same rules in different files: one is made of the other. */
class AlertRulesTest {
    private static final String RULES = "docker/prometheus/rules/halflight.yaml";
    private static final String RESOURCE = "k8s/components/monitoring/prometheus-rule.yaml";
    private static final String GROUPS = "groups:\n";
    private static final String SPEC = "\nspec:\n";

    @Test
    void shouldBeTheSameForPrometheusAndItsOperator() throws IOException {
        String rules = Checkout.text(RULES);
        String resource = Checkout.text(RESOURCE);
        String head = resource.substring(0, resource.indexOf(SPEC) + SPEC.length());
        String renewed = head
                + rules.substring(rules.indexOf(GROUPS))
                        .lines()
                        .map(line -> line.isEmpty() ? "\n" : "  " + line + "\n")
                        .reduce("", String::concat);
        if (Boolean.getBoolean("rules.write")) {
            Files.writeString(Checkout.path(RESOURCE), renewed);
        }

        assertThat(Checkout.text(RESOURCE))
                .as("%s must have the rules of %s: -Drules.write=true renews it", RESOURCE, RULES)
                .isEqualTo(renewed);
    }
}
