/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.chaos;

import java.util.EnumSet;
import java.util.Set;

/**
 * How much is sent, and how much is broken.
 *
 * @param records that are sent
 * @param faults that come while they pass
 * @param seed of the plan
 * @param kinds of fault that may come
 */
record ChaosSettings(int records, int faults, long seed, Set<FaultKind> kinds) {
    ChaosSettings {
        if (records < 1 || faults < 0) {
            throw new IllegalArgumentException(records + " records and " + faults + " faults are no run");
        }
        kinds = Set.copyOf(kinds);
    }

    /**
     * Takes {@code chaos.records}, {@code chaos.faults}, {@code chaos.seed} and {@code chaos.outages}: whether all brokers may be
     * away. What is not given is as it is for every commit.
     */
    static ChaosSettings fromSystemProperties() {
        Set<FaultKind> kinds = EnumSet.allOf(FaultKind.class);
        if (!Boolean.getBoolean("chaos.outages")) {
            kinds.remove(FaultKind.CLUSTER_OUTAGE);
        }
        return new ChaosSettings(
                Integer.getInteger("chaos.records", 20_000),
                Integer.getInteger("chaos.faults", 8),
                Long.getLong("chaos.seed", 1),
                kinds);
    }
}
