/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import dev.halflight.schemas.wire.WireFormatException.Reason;
import dev.halflight.v1.Observation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.SystemLimitException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that promise more than they hold. */
class AvroTrustTest {
    private static final String TOPIC = "observations";
    private static final long LITTLE = 1 << 20;

    private final SchemaRegistry registry = new SchemaRegistry("mock://" + UUID.randomUUID(), Map.of());
    private final RecordDeserializer<Observation> deserializer =
            new RecordDeserializer<>(registry, Observation.getClassSchema());
    private int schemaId;

    @BeforeEach
    void readAGoodRecordFirst() {
        byte[] good = new RecordSerializer<Observation>(registry).serialize(TOPIC, Samples.observation());
        schemaId = WireFormat.schemaId(good).orElseThrow();
        assertThat(deserializer.deserialize(TOPIC, good)).isEqualTo(Samples.observation());
    }

    @Test
    void shouldHaveToldAvroItsLimitsBeforeAvroReadThem() {
        SystemLimitException.checkMaxBytesLength(AvroTrust.LONGEST_PLANE);
        assertThatThrownBy(() -> SystemLimitException.checkMaxBytesLength(AvroTrust.LONGEST_PLANE + 1L))
                .isInstanceOf(SystemLimitException.class);
        assertThatThrownBy(() -> SystemLimitException.checkMaxStringLength(AvroTrust.LONGEST_TEXT + 1L))
                .isInstanceOf(SystemLimitException.class);
        assertThatThrownBy(() -> SystemLimitException.checkMaxCollectionLength(AvroTrust.LONGEST_LIST + 1L))
                .isInstanceOf(SystemLimitException.class);
        assertThat(SystemLimitException.MAX_DECOMPRESS_LENGTH).isEqualTo(AvroTrust.LARGEST_BLOCK);
    }

    @ParameterizedTest
    @ValueSource(longs = {AvroTrust.LONGEST_TEXT + 1, Integer.MAX_VALUE - 8L})
    void shouldRefuseATextBeyondTheLimit(long length) throws IOException {
        assertRefusedUnallocated(text(length), Reason.LIMIT_EXCEEDED, "org.apache.avro.limits.string.maxLength=65536");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE, AvroTrust.LONGEST_TEXT})
    void shouldRefuseATextOfALengthThatCannotBe(long length) throws IOException {
        assertRefusedUnallocated(text(length), Reason.UNDECODABLE, "not a dev.halflight.v1.Observation");
    }

    @Test
    void shouldRefuseAListBeyondTheLimit() throws IOException {
        assertRefusedUnallocated(
                images(AvroTrust.LONGEST_LIST + 1L), Reason.LIMIT_EXCEEDED, "limits.collectionItems.maxLength=65536");
    }

    @Test
    void shouldNotAllocateAListThatTheBytesCannotHold() throws IOException {
        assertRefusedUnallocated(images(AvroTrust.LONGEST_LIST), Reason.UNDECODABLE, "");
    }

    @Test
    void shouldRefuseAPlaneBeyondTheLimitOrTheBytes() throws IOException {
        assertRefusedUnallocated(
                plane(AvroTrust.LONGEST_PLANE + 1L), Reason.LIMIT_EXCEEDED, "limits.bytes.maxLength=67108864");
        assertRefusedUnallocated(plane(AvroTrust.LONGEST_PLANE), Reason.UNDECODABLE, "");
    }

    private void assertRefusedUnallocated(byte[] hostile, Reason reason, String message) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        WireFormatException refusal =
                catchThrowableOfType(WireFormatException.class, () -> deserializer.deserialize(TOPIC, hostile));
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(refusal.reason()).as(refusal.getMessage()).isEqualTo(reason);
        assertThat(refusal).hasMessageContaining(message);
        assertThat(allocated).isLessThan(LITTLE);
    }

    /** A record whose first field, the identifier, claims a length. */
    private byte[] text(long length) throws IOException {
        return bytes(encoder -> encoder.writeLong(length));
    }

    private byte[] images(long count) throws IOException {
        return bytes(encoder -> {
            beforeImages(encoder);
            encoder.writeLong(count);
        });
    }

    private byte[] plane(long length) throws IOException {
        return bytes(encoder -> {
            beforeImages(encoder);
            encoder.writeLong(1);
            encoder.writeEnum(0);
            encoder.writeString("hsc.g");
            encoder.writeEnum(0);
            encoder.writeInt(4096);
            encoder.writeInt(4096);
            encoder.writeLong(length);
            // as much as an image has at least, or the list would be refused first
            encoder.writeFixed(new byte[64]);
        });
    }

    private static void beforeImages(BinaryEncoder encoder) throws IOException {
        encoder.writeString("galaxy");
        encoder.writeLong(0);
        encoder.writeString("hsc");
        encoder.writeDouble(150);
        encoder.writeDouble(2);
        encoder.writeIndex(0);
        encoder.writeBoolean(false);
    }

    private byte[] bytes(Writing writing) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(body, null);
        writing.write(encoder);
        return ByteBuffer.allocate(WireFormat.HEADER_LENGTH + body.size())
                .put(WireFormat.header(schemaId))
                .put(body.toByteArray())
                .array();
    }

    @FunctionalInterface
    private interface Writing {
        void write(BinaryEncoder encoder) throws IOException;
    }
}
