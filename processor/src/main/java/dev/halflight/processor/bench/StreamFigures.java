/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

/**
 * What a stream did with a backlog.
 *
 * @param rate observations a second
 * @param deviceBusy part of the time that the model was running
 * @param meanBatch observations of a batch
 * @param cpuMillis processor time of an observation outside the thread that runs the model, milliseconds
 * @param allocatedBytes heap that an observation takes for a while
 */
record StreamFigures(double rate, double deviceBusy, double meanBatch, double cpuMillis, double allocatedBytes) {}
