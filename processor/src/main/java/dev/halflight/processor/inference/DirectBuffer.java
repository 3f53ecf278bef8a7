/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** Memory outside the heap that an input tensor is written to and read from without a copy; used again for each batch. */
final class DirectBuffer {
    private ByteBuffer bytes = ByteBuffer.allocateDirect(0);

    /** Room for {@code values} values; what was there before is lost. */
    FloatBuffer room(int values) {
        if (bytes.capacity() < values * Float.BYTES) {
            bytes = ByteBuffer.allocateDirect(values * Float.BYTES).order(ByteOrder.nativeOrder());
        }
        bytes.clear().limit(values * Float.BYTES);
        return bytes.order(ByteOrder.nativeOrder()).asFloatBuffer();
    }

    /** The values as a tensor, which stays true to them until {@link #room} is called again. */
    NDArray tensor(NDManager manager, String name, long... shape) {
        NDArray tensor =
                manager.create(bytes.duplicate().order(ByteOrder.nativeOrder()), new Shape(shape), DataType.FLOAT32);
        tensor.setName(name);
        return tensor;
    }
}
