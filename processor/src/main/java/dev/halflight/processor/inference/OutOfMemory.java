/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import java.util.regex.Pattern;

/** Tells a lack of memory from other failures of a device: ONNX Runtime has no code for it, only words. */
final class OutOfMemory {
    /** Of its arena, of the C++ library, and of CUDA, cuBLAS and cuDNN. */
    private static final Pattern WORDS = Pattern.compile(
            "failed to allocate memory|smaller than requested bytes|bad[ _]alloc|out of memory|_ALLOC_FAILED",
            Pattern.CASE_INSENSITIVE);

    private OutOfMemory() {}

    /** Whether a message of ONNX Runtime says that memory is short. */
    static boolean isToldBy(String message) {
        return WORDS.matcher(message).find();
    }

    /** Whether a smaller batch may do where a batch failed so. */
    static boolean is(Throwable failure) {
        return failure instanceof OutOfMemoryError || failure instanceof DeviceException device && device.outOfMemory();
    }
}
