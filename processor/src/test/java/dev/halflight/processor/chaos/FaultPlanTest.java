/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FaultPlanTest {
    private static final Set<FaultKind> ALL = EnumSet.allOf(FaultKind.class);

    private static FaultPlan plan(int faults, long seed, Set<FaultKind> kinds) {
        return FaultPlan.draw(new ChaosSettings(1_000_000, faults, seed, kinds));
    }

    @Test
    void shouldBeTheSameForTheSameSeedAndAnotherForAnother() {
        assertThat(plan(50, 1, ALL)).isEqualTo(plan(50, 1, ALL));
        assertThat(plan(50, 2, ALL)).isNotEqualTo(plan(50, 1, ALL));
    }

    @Test
    void shouldHoldEveryKindWhereThereAreAsManyFaults() {
        assertThat(plan(ALL.size(), 1, ALL).counts()).containsOnlyKeys(ALL);
    }

    @Test
    void shouldPreferTheKindsWithTheLargestSharesWhereThereAreFewFaults() {
        assertThat(plan(3, 1, ALL).counts())
                .containsOnlyKeys(FaultKind.WORKER_KILL, FaultKind.BROKER_KILL, FaultKind.WORKER_PAUSE);
    }

    @Test
    void shouldKeepToTheKindsThatAreAllowed() {
        Set<FaultKind> brief = EnumSet.complementOf(EnumSet.of(FaultKind.CLUSTER_OUTAGE));

        assertThat(plan(40, 1, brief).counts()).containsOnlyKeys(brief);
    }

    @Test
    void shouldKillAsOftenAsARelease() {
        assertThat(plan(120, 1, ALL).counts())
                .contains(
                        entry(FaultKind.WORKER_KILL, 30),
                        entry(FaultKind.BROKER_KILL, 30),
                        entry(FaultKind.WORKER_PAUSE, 20),
                        entry(FaultKind.REBALANCE_STORM, 10),
                        entry(FaultKind.CLUSTER_OUTAGE, 8));
    }

    @Test
    void shouldSpreadFaultsOverTheRecordsAndLeaveSomeForAfterTheLast() {
        FaultPlan plan = plan(99, 7, ALL);

        assertThat(plan.faults()).extracting(Fault::afterRecords).isSorted().allMatch(after -> after > 0);
        for (int i = 0; i < plan.faults().size(); i++) {
            assertThat(plan.faults().get(i).afterRecords()).isBetween(7_500 * i, 7_500 * (i + 1));
        }
    }

    @Test
    void shouldPauseWorkersForLongerThanTheirSession() {
        assertThat(plan(100, 3, Set.of(FaultKind.WORKER_PAUSE)).faults())
                .extracting(Fault::length)
                .allMatch(length -> length.compareTo(Worker.SESSION_TIMEOUT) > 0);
        assertThat(plan(9, 3, Set.of(FaultKind.CLUSTER_OUTAGE)).faults())
                .extracting(Fault::length)
                .containsOnly(Duration.ofSeconds(70));
    }
}
