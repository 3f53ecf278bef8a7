/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the model runs. */
public sealed interface Device {
    Pattern CUDA = Pattern.compile("cuda(?::(\\d{1,3}))?");

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

    /**
     * An NVIDIA GPU.
     *
     * @param index its number, from 0
     */
    record Cuda(int index) implements Device {
        @Override
        public String provider() {
            return "CUDA";
        }

        @Override
        public String advice() {
            return "; it needs a build with 'mvn -Pgpu package', an NVIDIA driver and the CUDA libraries; or use --device cpu";
        }

        @Override
        public String toString() {
            return "cuda:" + index;
        }
    }

    /**
     * Reads 'cpu', 'cuda' or 'cuda:N'.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    static Device parse(String text) {
        if (text.equals("cpu")) {
            return new Cpu();
        }
        Matcher cuda = CUDA.matcher(text);
        if (!cuda.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no device: use cpu, cuda or cuda:N");
        }
        return new Cuda(cuda.group(1) == null ? 0 : Integer.parseInt(cuda.group(1)));
    }
}
