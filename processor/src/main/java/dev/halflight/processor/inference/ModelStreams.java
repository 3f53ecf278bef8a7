/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.schemas.tokens.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;

/**
 * A model with several streams: that many batches may be on its device at one time, so that while one is copied to the device or back
 * another keeps it at work. Each stream has sessions and input memory of its own. Thread-safe: a caller beyond the streams waits.
 */
public final class ModelStreams implements DeviceModel {
    private final List<Model> all = new ArrayList<>();
    private final BlockingQueue<Model> idle;

    /**
     * Loads a model as often as it is to have streams; it is tested once.
     *
     * @throws ModelException if it cannot be loaded, or not on that device or in that precision, or fails its self-test
     */
    public ModelStreams(ModelFolder folder, ModelOptions options) {
        try {
            all.add(new Model(folder, options));
            while (all.size() < options.streams()) {
                all.add(all.get(0).again(folder, options));
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
        idle = new ArrayBlockingQueue<>(all.size(), false, all);
    }

    @Override
    public List<Prediction> run(List<Tokens> samples) {
        return ask(model -> model.run(samples));
    }

    @Override
    public List<Prediction> runHastily(List<Tokens> samples) {
        return ask(model -> model.runHastily(samples));
    }

    private List<Prediction> ask(Function<Model, List<Prediction>> question) {
        try {
            Model model = idle.take();
            try {
                return question.apply(model);
            } finally {
                idle.add(model);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nothing interrupts the device's threads", e);
        }
    }

    /** What ran the self-test. */
    public OperationProfile profile() {
        return all.get(0).profile();
    }

    @Override
    public String provider() {
        return all.get(0).provider();
    }

    @Override
    public String place() {
        return all.get(0).place();
    }

    @Override
    public void close() {
        all.forEach(Model::close);
    }
}
