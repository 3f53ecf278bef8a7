/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jhdf.exceptions.HdfFilterException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class BoundedDeflateTest {
    private final BoundedDeflate filter = new BoundedDeflate();

    private static byte[] deflated(int length) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream stream = new DeflaterOutputStream(bytes)) {
            stream.write(new byte[length]);
        }
        return bytes.toByteArray();
    }

    @Test
    void shouldInflateAChunk() throws IOException {
        assertThat(filter.decode(deflated(100_000), new int[] {4}))
                .hasSize(100_000)
                .containsOnly(0);
    }

    @Test
    void shouldStopAtTheLimitOfAnImageFile() throws IOException {
        byte[] bomb = deflated(160 << 20);
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThatThrownBy(() -> filter.decode(bomb, new int[0]))
                .isInstanceOf(HdfFilterException.class)
                .hasMessageContaining("more than 128 MiB");
    }

    @Test
    void shouldRefuseAChunkThatEndsEarlyOrIsNone() throws IOException {
        byte[] whole = deflated(100_000);
        assertThatThrownBy(() -> filter.decode(Arrays.copyOf(whole, whole.length / 2), new int[0]))
                .isInstanceOf(HdfFilterException.class);
        assertThatThrownBy(() -> filter.decode(new byte[] {1, 2, 3, 4}, new int[0]))
                .isInstanceOf(HdfFilterException.class);
    }
}
