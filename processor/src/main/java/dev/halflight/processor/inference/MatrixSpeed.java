/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.nio.FloatBuffer;
import java.nio.file.Path;

/**
 * How fast ONNX Runtime multiplies float32 matrices on this machine: what no network can exceed. The network is a product with a matrix
 * [1024, 1024] that it knows beforehand, as networks know their weights.
 */
public final class MatrixSpeed implements AutoCloseable {
    private static final int ROWS = 2048;
    private static final int SIDE = 1024;
    private static final long LONG_ENOUGH = 500_000_000;

    private final OnnxNetwork network;
    private final DirectBuffer left = new DirectBuffer();

    /**
     * Loads the network.
     *
     * @param file from [rows, 1024] to the product
     * @param threads threads of one product
     * @throws ModelException if it cannot be loaded
     */
    public MatrixSpeed(Path file, int threads) {
        network = new OnnxNetwork(file, new ModelOptions(new Device.Cpu(), PrecisionChoice.SINGLE, threads, false));
    }

    /** Measures for half a second: floating-point operations a second, two a multiplication and addition. */
    public double measure() {
        FloatBuffer values = left.room(ROWS * SIDE);
        while (values.hasRemaining()) {
            values.put(1);
        }
        multiply();
        long start = System.nanoTime();
        long elapsed = 0;
        long done = 0;
        while (elapsed < LONG_ENOUGH) {
            multiply();
            done++;
            elapsed = System.nanoTime() - start;
        }
        return 2.0 * ROWS * SIDE * SIDE * done / (elapsed / 1e9);
    }

    private void multiply() {
        try (NDManager scope = network.manager().newSubManager()) {
            NDList product = network.run(new NDList(left.tensor(scope, "left", ROWS, SIDE)));
            product.attach(scope);
        }
    }

    @Override
    public void close() {
        network.close();
    }
}
