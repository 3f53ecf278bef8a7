/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutOfMemoryTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "BFCArena::AllocateRawInternal Failed to allocate memory for requested buffer of size 402653184",
                "Available memory of 1024 is smaller than requested bytes of 2048",
                "Error code - ORT_RUNTIME_EXCEPTION - message: std::bad_alloc",
                "CUDA failure 2: out of memory ; GPU=0",
                "CUBLAS failure 3: CUBLAS_STATUS_ALLOC_FAILED"
            })
    void shouldKnowTheWordsForALackOfMemory(String message) {
        assertThat(OutOfMemory.isToldBy(message)).isTrue();
        assertThat(OutOfMemory.is(new DeviceException(message, new IllegalStateException(), true)))
                .isTrue();
    }

    @Test
    void shouldNotTakeOtherFailuresForALackOfMemory() {
        assertThat(OutOfMemory.isToldBy("CUDA failure 700: an illegal memory access was encountered"))
                .isFalse();
        assertThat(OutOfMemory.is(new DeviceException("the device is gone", new IllegalStateException())))
                .isFalse();
        assertThat(OutOfMemory.is(new IllegalArgumentException("no"))).isFalse();
        assertThat(OutOfMemory.is(new OutOfMemoryError("Cannot reserve direct buffer memory")))
                .isTrue();
    }
}
