/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.onnx;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One ONNX file in DJL's ONNX Runtime engine, on the processor. Not thread-safe. */
public final class OnnxNetwork implements AutoCloseable {
    static {
        // read by DJL when it starts: without them it asks addresses off the machine
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
    }

    private final Path file;
    private final Model model;
    private final Predictor<NDList, NDList> predictor;

    /**
     * Loads a file.
     *
     * @param threads threads of one operation
     * @throws IOException if it cannot be read as a network
     */
    public OnnxNetwork(Path file, int threads) throws IOException {
        this.file = file;
        model = Model.newInstance(file.getFileName().toString(), Device.cpu(), "OnnxRuntime");
        try {
            model.load(
                    file.toAbsolutePath().getParent(),
                    file.getFileName().toString(),
                    Map.of("intraOpNumThreads", Integer.toString(threads), "interOpNumThreads", "1"));
        } catch (IOException | MalformedModelException e) {
            model.close();
            throw new IOException(file + " cannot be loaded as a network: " + rootMessage(e), e);
        }
        predictor = model.newPredictor(new NoopTranslator());
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    /** Runs the network on its inputs, in the order in which the file declares them; the outputs likewise. */
    public List<FloatArray> run(List<FloatArray> inputs) {
        try (NDManager scope = model.getNDManager().newSubManager()) {
            NDList tensors = new NDList();
            for (FloatArray input : inputs) {
                tensors.add(scope.create(FloatBuffer.wrap(input.values()), new Shape(input.shape()), DataType.FLOAT32));
            }
            NDList outputs = predictor.predict(tensors);
            outputs.attach(scope);
            List<FloatArray> arrays = new ArrayList<>();
            for (NDArray output : outputs) {
                arrays.add(copy(output));
            }
            return arrays;
        } catch (TranslateException e) {
            throw new IllegalStateException(file + " failed: " + e.getMessage(), e);
        }
    }

    private static FloatArray copy(NDArray tensor) {
        FloatBuffer buffer =
                tensor.toByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return new FloatArray(values, tensor.getShape().getShape());
    }

    @Override
    public void close() {
        predictor.close();
        model.close();
    }
}
