/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import java.util.Locale;

/**
 * One measurement of a scenario, the bare model and the stream right after each other.
 *
 * @param rawRate observations a second of the bare model, on batches that are ready
 */
record Round(Scenario scenario, double rawRate, StreamFigures stream, Latency latency) {
    double ratio() {
        return stream.rate() / rawRate;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-22s bare %6.0f/s, stream %6.0f/s, ratio %.3f, device busy %.3f, batch %.1f, %.2f ms outside, p99 %.0f ms",
                scenario.title(),
                rawRate,
                stream.rate(),
                ratio(),
                stream.deviceBusy(),
                stream.meanBatch(),
                stream.cpuMillis(),
                latency.p99());
    }
}
