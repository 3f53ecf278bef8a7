/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.torch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** How fast this machine multiplies float32 matrices of a network's shapes: what no training of it can exceed. */
public final class MatrixSpeed {
    private static final int ROWS = 2048;
    private static final int IN = 256;
    private static final int OUT = 512;
    private static final long LONG_ENOUGH = 300_000_000;

    private MatrixSpeed() {}

    /**
     * Measures for less than a second.
     *
     * @param threads threads that multiply at the same time, each its own matrices
     * @return floating-point operations a second of all of them together
     * @throws InterruptedException if the thread is interrupted
     */
    public static double measure(int threads) throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Double>> same = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                same.add(() -> NativeMemory.scoped(MatrixSpeed::ofOneThread));
            }
            double sum = 0;
            for (Future<Double> speed : workers.invokeAll(same)) {
                sum += speed.get();
            }
            return sum;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the machine's speed could not be measured: " + e.getMessage(), e);
        } finally {
            workers.shutdown();
        }
    }

    private static double ofOneThread() {
        NativeThreads.use(1);
        Tensor left = Tensors.placed(torch.ones(ROWS, IN));
        Tensor right = Tensors.placed(torch.ones(IN, OUT));
        Tensor product = left.matmul(right);
        long start = System.nanoTime();
        long elapsed = 0;
        long done = 0;
        while (elapsed < LONG_ENOUGH) {
            torch.matmul_out(product, left, right);
            // a GPU answers before it is done, but not with a value
            product.narrow(0, 0, 1).sum().item_float();
            done++;
            elapsed = System.nanoTime() - start;
        }
        return 2.0 * ROWS * IN * OUT * done / (elapsed / 1e9);
    }
}
