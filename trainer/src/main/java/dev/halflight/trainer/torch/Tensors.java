/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.torch;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** Copies arrays into tensors and back. */
public final class Tensors {
    private Tensors() {}

    /** A tensor of {@code float} in the processor's memory, with uninitialized values. */
    public static Tensor empty(long... shape) {
        return torch.empty(shape, new TensorOptions(ScalarType.Float), null);
    }

    /** A tensor that holds a copy of the values, row-major. */
    public static Tensor of(float[] values, long... shape) {
        Tensor tensor = empty(shape);
        pointer(tensor).put(values);
        return ComputeDevice.placed(tensor);
    }

    /** The same tensor where this program computes. */
    public static Tensor placed(Tensor tensor) {
        return ComputeDevice.placed(tensor);
    }

    /** A vector of whole numbers. */
    public static Tensor indices(long... values) {
        Tensor tensor = torch.empty(new long[] {values.length}, new TensorOptions(ScalarType.Long), null);
        new LongPointer(tensor.data_ptr_long()).put(values);
        return ComputeDevice.placed(tensor);
    }

    /** A copy of a tensor's values, row-major. */
    public static float[] values(Tensor tensor) {
        Tensor contiguous = tensor.detach().cpu().contiguous();
        float[] values = new float[(int) contiguous.numel()];
        pointer(contiguous).get(values);
        return values;
    }

    /** Where the values of a contiguous tensor in the processor's memory lie; valid as long as the tensor. */
    public static FloatPointer pointer(Tensor tensor) {
        return new FloatPointer(tensor.data_ptr_float());
    }
}
