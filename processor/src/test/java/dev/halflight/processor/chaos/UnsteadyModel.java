/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.chaos;

import dev.halflight.processor.enrich.ToyModel;
import dev.halflight.processor.inference.BatchModel;
import dev.halflight.processor.inference.DeviceException;
import dev.halflight.v1.Observation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A {@link ToyModel} that takes its time for each record, and stalls or fails when it is told to. */
final class UnsteadyModel implements BatchModel<Observation, ToyModel.Answer> {
    private static final String STALL = "stall";
    private static final String FAIL = "fail";

    /** So that records are on their way whenever a fault comes. */
    private static final Duration PER_RECORD = Duration.ofMillis(3);

    private final ToyModel model = new ToyModel(Duration.ZERO);
    private final AtomicReference<Duration> stall = new AtomicReference<>(Duration.ZERO);
    private final AtomicInteger failures = new AtomicInteger();

    /** The command that lets the next batch take so much longer. */
    static String stall(Duration length) {
        return STALL + " " + length.toMillis();
    }

    /** The command that lets so many batches fail. */
    static String fail(int batches) {
        return FAIL + " " + batches;
    }

    void obey(String command) {
        String[] words = command.split(" ");
        int number = Integer.parseInt(words[1]);
        switch (words[0]) {
            case STALL -> stall.set(Duration.ofMillis(number));
            case FAIL -> failures.set(number);
            default -> throw new IllegalArgumentException(command);
        }
    }

    @Override
    public List<ToyModel.Answer> run(List<Observation> inputs) {
        ToyModel.rest(stall.getAndSet(Duration.ZERO));
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new DeviceException("the device was told to fail", new IllegalStateException("device lost"));
        }
        List<ToyModel.Answer> answers = model.run(inputs);
        ToyModel.rest(PER_RECORD.multipliedBy(inputs.size()));
        return answers;
    }
}
