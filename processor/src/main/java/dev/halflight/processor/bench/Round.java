/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import java.util.Locale;

/**
 * One measurement of both.
 *
 * @param rawRate observations a second of the bare model
 * @param pipelineRate observations a second of the stream
 * @param deviceBusy part of the time that the model was running in the stream
 * @param meanBatch observations of a batch in the stream
 */
record Round(double rawRate, double pipelineRate, double deviceBusy, double meanBatch) {
    double ratio() {
        return pipelineRate / rawRate;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "raw %.0f/s, pipeline %.0f/s, ratio %.3f, model busy %.2f, mean batch %.1f",
                rawRate,
                pipelineRate,
                ratio(),
                deviceBusy,
                meanBatch);
    }
}
