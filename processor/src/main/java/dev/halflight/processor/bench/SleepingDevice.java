/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import dev.halflight.processor.inference.DeviceModel;
import dev.halflight.processor.inference.Prediction;
import dev.halflight.schemas.tokens.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A device that takes its time and none of the host's: the case of a GPU, without one. It answers what a model has answered before, so
 * that a result costs what it costs.
 */
final class SleepingDevice implements DeviceModel {
    private final List<Prediction> answers;
    private final Duration batch;

    /**
     * A device.
     *
     * @param answers given in turn
     * @param batch how long a batch takes, however large
     */
    SleepingDevice(List<Prediction> answers, Duration batch) {
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("a device without answers");
        }
        this.answers = List.copyOf(answers);
        this.batch = batch;
    }

    @Override
    public List<Prediction> run(List<Tokens> inputs) {
        try {
            work();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nothing interrupts the device's threads", e);
        }
        List<Prediction> predictions = new ArrayList<>(inputs.size());
        for (int k = 0; k < inputs.size(); k++) {
            predictions.add(answers.get(k % answers.size()));
        }
        return predictions;
    }

    /** However many streams ask, it is one device. */
    private synchronized void work() throws InterruptedException {
        Thread.sleep(batch.toMillis());
    }

    @Override
    public String provider() {
        return "none";
    }

    @Override
    public String place() {
        return "a device that sleeps " + batch.toMillis() + " ms a batch";
    }

    @Override
    public boolean isGenuine() {
        return false;
    }

    @Override
    public void close() {}
}
