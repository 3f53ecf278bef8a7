/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the model runs, and by which code of ONNX Runtime. */
public sealed interface Device {
    Pattern GPU = Pattern.compile("(cuda|tensorrt)(?::(\\d{1,3}))?");

    String LIBRARIES =
            "a build with 'mvn -Pgpu package' (CUDA 12) or a folder of ONNX Runtime's libraries for GPUs that"
                    + " -Donnxruntime.native.path names, an NVIDIA driver, the CUDA libraries, cuDNN 9";

    /** What ONNX Runtime calls the code that runs there, without 'ExecutionProvider'. */
    String provider();

    /** What a user may do when a model cannot run there; begins with a separator, or is empty. */
    String advice();

    /** The processor. */
    record Cpu() implements Device {
        @Override
        public String provider() {
            return "CPU";
        }

        @Override
        public String advice() {
            return "";
        }

        @Override
        public String toString() {
            return "cpu";
        }
    }

    /** An NVIDIA GPU. */
    sealed interface Gpu extends Device {
        /** Its number, from 0. */
        int index();
    }

    /** An NVIDIA GPU, through CUDA. */
    record Cuda(int index) implements Gpu {
        @Override
        public String provider() {
            return "CUDA";
        }

        @Override
        public String advice() {
            return "; it needs " + LIBRARIES + "; or use --device cpu";
        }

        @Override
        public String toString() {
            return "cuda:" + index;
        }
    }

    /** An NVIDIA GPU, through TensorRT, and through CUDA where TensorRT has no operation. */
    record TensorRt(int index) implements Gpu {
        @Override
        public String provider() {
            return "Tensorrt";
        }

        @Override
        public String advice() {
            return "; it needs " + LIBRARIES + ", TensorRT 10; or use --device " + new Cuda(index);
        }

        @Override
        public String toString() {
            return "tensorrt:" + index;
        }
    }

    /**
     * Reads 'cpu', 'cuda', 'cuda:N', 'tensorrt' or 'tensorrt:N'.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    static Device parse(String text) {
        if (text.equals("cpu")) {
            return new Cpu();
        }
        Matcher gpu = GPU.matcher(text);
        if (!gpu.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no device: use cpu, cuda, cuda:N, tensorrt or tensorrt:N");
        }
        int index = gpu.group(2) == null ? 0 : Integer.parseInt(gpu.group(2));
        return gpu.group(1).equals("cuda") ? new Cuda(index) : new TensorRt(index);
    }
}
