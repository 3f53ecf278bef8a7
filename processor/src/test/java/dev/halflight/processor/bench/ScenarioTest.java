/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ScenarioTest {
    @Test
    void shouldHaveNamesThatTopicsMayHave() {
        assertThat(Scenario.all(32, 1)).extracting(Scenario::title).anyMatch(title -> title.contains(","));

        assertThat(Scenario.all(32, 1))
                .extracting(Scenario::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-zA-Z0-9-]+"));
    }
}
