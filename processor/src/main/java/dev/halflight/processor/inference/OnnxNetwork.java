/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import ai.djl.MalformedModelException;
import ai.djl.engine.Engine;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.TranslateException;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.halflight.schemas.model.Precision;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** One ONNX file in DJL's ONNX Runtime engine. Not thread-safe. */
final class OnnxNetwork implements AutoCloseable {
    static {
        // read by DJL when it starts: without them it asks addresses off the machine
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
    }

    private final Device device;
    private final ai.djl.Model model;
    private final Predictor<NDList, NDList> predictor;

    /**
     * Loads a file.
     *
     * @throws ModelException if it cannot be loaded on the device
     */
    OnnxNetwork(Path file, ModelOptions options) {
        this(file, options, "");
    }

    /**
     * Loads a file, and has ONNX Runtime profile what it does.
     *
     * @param profile how the profile's file name begins, which is written when the network is closed; empty for none
     * @throws ModelException if it cannot be loaded on the device
     */
    OnnxNetwork(Path file, ModelOptions options, String profile) {
        device = options.device();
        // DJL is never told of a GPU: it would add the provider itself, without options
        model = ai.djl.Model.newInstance(file.getFileName().toString(), ai.djl.Device.cpu(), "OnnxRuntime");
        Map<String, Object> settings = new HashMap<>();
        settings.put("intraOpNumThreads", Integer.toString(options.threads()));
        settings.put("interOpNumThreads", "1");
        if (!profile.isEmpty()) {
            settings.put("profilerOutput", profile);
        }
        try {
            load(file, settings, options);
        } catch (IOException | MalformedModelException | OrtException e) {
            model.close();
            throw new ModelException(
                    file + " cannot be loaded on " + device + ": " + rootMessage(e) + device.advice(), e);
        }
        predictor = model.newPredictor(new NoopTranslator());
    }

    private void load(Path file, Map<String, Object> settings, ModelOptions options)
            throws IOException, MalformedModelException, OrtException {
        if (!(device instanceof Device.Gpu gpu)) {
            model.load(file.getParent(), file.getFileName().toString(), settings);
            return;
        }
        boolean half = file.endsWith(Precision.HALF.encoder()) || file.endsWith(Precision.HALF.decoder());
        try (SessionOptions session = GpuSession.options(gpu, half, options.provider())) {
            settings.put("sessionOptions", session);
            model.load(file.getParent(), file.getFileName().toString(), settings);
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    /** Version of the library; DJL says the one that it was made for. */
    static String runtime() {
        // DJL must be the first to make it
        Engine.getEngine("OnnxRuntime");
        return OrtEnvironment.getEnvironment().getVersion();
    }

    /** The manager that inputs are created in. */
    NDManager manager() {
        return model.getNDManager();
    }

    /**
     * Runs the network; the inputs are in the order in which the file declares them.
     *
     * @throws DeviceException if it fails: inputs of the right shapes have no values that it fails on
     */
    NDList run(NDList inputs) {
        try {
            return predictor.predict(inputs);
        } catch (TranslateException e) {
            String cause = rootMessage(e);
            throw new DeviceException(
                    model.getName() + " failed on " + device + ": " + cause, e, OutOfMemory.isToldBy(cause));
        }
    }

    @Override
    public void close() {
        predictor.close();
        model.close();
    }
}
