/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.halflight.v1.Band;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertStampTest {
    @TempDir
    Path folder;

    private Path alert;

    @BeforeEach
    void nameTheAlert() {
        alert = folder.resolve("alert.avro");
    }

    private void write(String field, byte[] stamp) throws IOException {
        write(field, stamp, CodecFactory.nullCodec());
    }

    private void write(String field, byte[] stamp, CodecFactory codec) throws IOException {
        Schema schema = SchemaBuilder.record("alert")
                .fields()
                .name(field)
                .type()
                .nullable()
                .bytesType()
                .noDefault()
                .endRecord();
        GenericRecord one = new GenericRecordBuilder(schema)
                .set(field, ByteBuffer.wrap(stamp))
                .build();
        try (DataFileWriter<GenericRecord> writer = new DataFileWriter<>(new GenericDatumWriter<>(schema))) {
            writer.setCodec(codec).create(schema, alert.toFile());
            writer.append(one);
        }
    }

    @Test
    void shouldReadTheImageThatAnAlertCarries() throws Exception {
        Path fits = folder.resolve("stamp.fits");
        FitsFiles.write(fits, FitsFiles.image(FitsFiles.ramp(30, 30)));
        write("cutoutScience", Files.readAllBytes(fits));

        FitsImage carried = FitsImage.read(alert, Band.I);

        assertThat(carried.pixels().width()).isEqualTo(30);
        assertThat(carried.pixels().values())
                .containsExactly(FitsImage.read(fits, Band.I).pixels().values());
    }

    @Test
    void shouldSayThatAnAlertCarriesNoImage() throws Exception {
        write("cutoutDifference", new byte[10]);

        assertThatExceptionOfType(IntakeException.class)
                .isThrownBy(() -> FitsImage.read(alert, Band.I))
                .withMessageContaining("alert.avro carries no image")
                .withMessageContaining("cutoutScience");
    }

    @Test
    void shouldRefuseAnAlertThatInflatesBeyondAnyOther() throws Exception {
        write("cutoutScience", new byte[130 << 20], CodecFactory.deflateCodec(9));
        assertThat(Files.size(alert)).isLessThan(1 << 20);

        assertThatExceptionOfType(IntakeException.class)
                .isThrownBy(() -> FitsImage.read(alert, Band.I))
                .withMessageContaining("alert.avro is refused, it is larger than any alert");
    }

    @Test
    void shouldRefuseABrokenAlert() throws Exception {
        write("cutoutScience", new byte[1000]);
        byte[] whole = Files.readAllBytes(alert);
        Files.write(alert, Arrays.copyOf(whole, whole.length / 2));

        assertThatExceptionOfType(IntakeException.class)
                .isThrownBy(() -> FitsImage.read(alert, Band.I))
                .withMessageContaining("alert.avro");
    }
}
