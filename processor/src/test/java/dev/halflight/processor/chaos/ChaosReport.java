/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.chaos;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a run found.
 *
 * @param verdict on what came out
 * @param faults that came, by kind
 * @param seed of their plan
 * @param seconds from the first process to the verdict
 * @param workersStarted processes
 * @param givenBack records that workers left to be consumed again, as far as they could report it
 * @param longestStopMillis from SIGTERM to the end of a worker
 * @param largestLiveHeapBytes of any worker
 * @param complaints what was wrong with single workers
 */
record ChaosReport(
        @JsonUnwrapped Verdict verdict,
        Map<FaultKind, Integer> faults,
        long seed,
        long seconds,
        int workersStarted,
        long givenBack,
        long longestStopMillis,
        long largestLiveHeapBytes,
        List<String> complaints) {
    ChaosReport {
        faults = Map.copyOf(faults);
        complaints = List.copyOf(complaints);
    }

    /** Writes it as JSON. */
    void write(Path file) throws IOException {
        new ObjectMapper()
                .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
                .writeValue(file.toFile(), this);
    }
}
