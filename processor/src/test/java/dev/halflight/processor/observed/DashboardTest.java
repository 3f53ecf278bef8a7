/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.observed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.observed.Dashboard.Panel;
import dev.halflight.processor.observed.Dashboard.Source;
import dev.halflight.processor.observed.Dashboard.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DashboardTest {
    private static final Set<String> TYPES = Set.of("row", "stat", "timeseries", "heatmap", "table");

    static List<Dashboard> dashboards() throws IOException {
        return Deployment.dashboards();
    }

    @Test
    void shouldBeTwoThatNameEachOther() throws IOException {
        List<Dashboard> dashboards = Deployment.dashboards();
        assertThat(dashboards)
                .extracting(Dashboard::uid)
                .containsExactlyInAnyOrder("halflight-night", "halflight-model");
        assertThat(dashboards)
                .flatExtracting(Dashboard::links)
                .extracting(Dashboard.Link::url)
                .containsExactlyInAnyOrder("/d/halflight-night", "/d/halflight-model");
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void shouldHavePanelsThatGrafanaCanPlace(Dashboard dashboard) {
        Set<Integer> ids = new HashSet<>();
        for (Panel panel : dashboard.panels()) {
            assertThat(TYPES).contains(panel.type());
            assertThat(ids.add(panel.id())).as("number of " + panel.title()).isTrue();
            assertThat(panel.gridPos().x() + panel.gridPos().w())
                    .as(panel.title())
                    .isBetween(1, 24);
            assertThat(dashboard.panels())
                    .filteredOn(other -> other != panel && other.gridPos().overlaps(panel.gridPos()))
                    .as("what lies over " + panel.title())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void shouldAskTheSourceThatTheUserChooses(Dashboard dashboard) {
        assertThat(dashboard.templating().list())
                .extracting(Dashboard.Variable::name)
                .containsExactly("datasource");
        for (Panel panel : dashboard.charts()) {
            assertThat(panel.queries()).as(panel.title()).isNotEmpty();
            assertThat(panel.queries()).extracting(Target::refId).doesNotHaveDuplicates();
            assertThat(panel.queries())
                    .extracting(Target::datasource)
                    .containsOnly(new Source("prometheus", "${datasource}"));
            assertThat(panel.queries()).allMatch(query -> query.range() != query.instant());
        }
    }

    @Test
    void shouldTellForEachAlertWhatToDoAndWhereMoreIsWritten() throws IOException {
        List<AlertRules.Rule> rules = Deployment.rules();
        assertThat(rules)
                .extracting(AlertRules.Rule::alert)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(8);
        for (AlertRules.Rule rule : rules) {
            assertThat(rule.annotations()).containsOnlyKeys("summary", "action", "runbook_url");
            assertThat(rule.annotations().get("action"))
                    .as(rule.alert())
                    .hasSizeGreaterThan(20)
                    .doesNotContain("\n");
            assertThat(rule.annotations().get("runbook_url"))
                    .isEqualTo("OPERATIONS.md#" + rule.alert().toLowerCase(Locale.ROOT));
            assertThat(Deployment.runbook()).contains("\n### " + rule.alert() + "\n");
            assertThat(rule.labels()).containsOnlyKeys("severity");
            assertThat(rule.labels().get("severity")).isIn("page", "warning", "info");
        }
    }

    @Test
    void shouldFireEachAlertInATestOfRules() throws IOException {
        String tests = Files.readString(Deployment.ruleTests());
        for (AlertRules.Rule rule : Deployment.rules()) {
            assertThat(tests).contains("alertname=\"" + rule.alert() + "\",alertstate=\"firing\"");
        }
    }
}
