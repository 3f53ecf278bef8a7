/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.torch;

import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.DeviceOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.DeviceType;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * Where the tensors of this program lie and are computed with, and how precisely matrix products are: the processor in single precision,
 * unless another is chosen before the first tensor is made. The way to an NVIDIA GPU has been written but not yet tried on one.
 */
public final class ComputeDevice {
    private static final ComputeDevice PROCESSOR = new ComputeDevice("cpu", MatrixPrecision.FP32);

    private static volatile ComputeDevice chosen = PROCESSOR;

    private final String name;
    private final MatrixPrecision precision;

    private ComputeDevice(String name, MatrixPrecision precision) {
        this.name = name;
        this.precision = precision;
    }

    /** What matrix products are computed in. */
    public enum MatrixPrecision {
        /** 32 bits. */
        FP32,
        /** 16 bits of the range of 32: bfloat16; what needs more keeps 32. */
        BF16
    }

    /**
     * Chooses.
     *
     * @param name {@code cpu} or an NVIDIA GPU, such as {@code cuda:0}
     * @throws IllegalArgumentException if there is no such device, or the precision does not suit it
     */
    public static void choose(String name, MatrixPrecision precision) {
        boolean gpu = name.matches("cuda(:\\d{1,2})?");
        if (!gpu && !name.equals("cpu")) {
            throw new IllegalArgumentException(
                    "there is no device '" + name + "'; name cpu or an NVIDIA GPU, such as cuda:0");
        }
        int number = gpu && name.contains(":") ? Integer.parseInt(name.substring(name.indexOf(':') + 1)) : 0;
        if (gpu && number >= torch.cuda_device_count()) {
            throw new IllegalArgumentException(
                    "'" + name + "' was asked for, and LibTorch does not find that GPU: build with the Maven"
                            + " profile gpu (HALFLIGHT_MAVEN_OPTIONS=-Pgpu), and see that CUDA 13 is installed");
        }
        if (!gpu && precision == MatrixPrecision.BF16) {
            throw new IllegalArgumentException(
                    "bf16 is of no use on a processor: its matrix products are hardly faster than fp32"
                            + " there, its attention many times slower; leave --precision out, or train on a GPU with --device cuda:0");
        }
        chosen = new ComputeDevice(name, precision);
    }

    /** The same tensor where this program computes. */
    static Tensor placed(Tensor tensor) {
        return chosen.isGpu() ? tensor.to(new Device(chosen.name), tensor.scalar_type()) : tensor;
    }

    /** Where this program computes. */
    static DeviceOptional asOption() {
        return new DeviceOptional(new Device(chosen.name));
    }

    /** Prepares a thread that computes: LibTorch keeps the precision per thread. */
    public static void enterThread() {
        if (chosen.isGpu() && chosen.precision == MatrixPrecision.BF16) {
            torch.set_autocast_dtype(DeviceType.CUDA, ScalarType.BFloat16);
            torch.set_autocast_enabled(DeviceType.CUDA, true);
        }
    }

    private boolean isGpu() {
        return !name.equals(PROCESSOR.name);
    }
}
