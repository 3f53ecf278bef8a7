/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.upgrade.UpgradeReport.Begin;
import dev.halflight.processor.upgrade.UpgradeReport.Step;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpgradeReportTest {
    private static final List<String> SENT = List.of("a revision 0", "a revision 1", "b revision 0", "c revision 0");

    private static Result result(String objectId, long revision, String version, long sent, long read) {
        return new Result(objectId, revision, version, 1, sent, read);
    }

    @Test
    void shouldFindNothingWrongWhereEachCameOnceAndInOrder() {
        UpgradeReport report = UpgradeReport.of(
                SENT,
                List.of(
                        result("a", 0, "old", 0, 90),
                        result("c", 0, "", 10, 100),
                        result("b", 0, "new", 20, 2500),
                        result("a", 1, "new", 30, 130)),
                List.of(new Begin("one", 0), new Begin("two", 1000), new Begin("end", 3000)));

        assertThat(report.lost()).isEmpty();
        assertThat(report.repeated()).isEmpty();
        assertThat(report.outOfOrder()).isEmpty();
        assertThat(report)
                .returns(3, UpgradeReport::enriched)
                .returns(1, UpgradeReport::deadLettered)
                .returns(Map.of("old", 1, "new", 2), UpgradeReport::byVersion)
                .returns(List.of(new Step("one", 1, 3, 100), new Step("two", 2, 1, 2480)), UpgradeReport::steps);
    }

    @Test
    void shouldNameWhatIsLostOrRepeatedOrComesTooLate() {
        UpgradeReport report = UpgradeReport.of(
                SENT,
                List.of(
                        result("a", 1, "new", 0, 0),
                        result("a", 0, "old", 0, 0),
                        result("c", 0, "", 0, 0),
                        result("c", 0, "", 0, 0)),
                List.of());

        assertThat(report.lost()).containsExactly("b revision 0");
        assertThat(report.repeated()).containsExactly("c revision 0");
        assertThat(report.outOfOrder()).containsExactly("a revision 0");
    }
}
