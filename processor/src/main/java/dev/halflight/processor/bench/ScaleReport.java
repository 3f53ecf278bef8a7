/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * The stream's rate in several arrangements.
 *
 * @param network what answers
 * @param sleepMillis how long a batch takes on a device that sleeps
 * @param batch the most observations of a batch
 * @param cores processors of the machine that workers, broker and load share
 * @param rows an arrangement each, the first is the one that the others are variations of
 */
public record ScaleReport(
        Scenario.Network network, @JsonProperty("sleep_ms") long sleepMillis, int batch, int cores, List<Row> rows) {
    public ScaleReport {
        rows = List.copyOf(rows);
    }

    /**
     * What was measured in one arrangement.
     *
     * @param rate observations a second of all workers together
     * @param overFirst the same over the first row's
     */
    public record Row(
            @JsonUnwrapped Arrangement arrangement,
            double rate,
            @JsonProperty("over_first") double overFirst) {}
}
