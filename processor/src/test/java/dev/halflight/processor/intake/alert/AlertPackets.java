/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.alert;

import dev.halflight.processor.intake.FitsFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import nom.tam.fits.BasicHDU;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;

/** Alerts of ZTF, and Avro files of any. */
public final class AlertPackets {
    private static final Schema CUTOUT = SchemaBuilder.record("cutout")
            .namespace("ztf.alert")
            .fields()
            .requiredString("fileName")
            .requiredBytes("stampData")
            .endRecord();

    private static final Schema CANDIDATE = SchemaBuilder.record("candidate")
            .namespace("ztf.alert")
            .fields()
            .requiredDouble("jd")
            .requiredInt("fid")
            .optionalString("pdiffimfilename")
            .requiredDouble("ra")
            .requiredDouble("dec")
            .optionalFloat("xpos")
            .optionalFloat("ypos")
            .optionalFloat("magzpsci")
            .optionalFloat("exptime")
            .endRecord();

    private static final Schema ZTF = SchemaBuilder.record("alert")
            .namespace("ztf")
            .fields()
            .requiredString("schemavsn")
            .requiredString("objectId")
            .requiredLong("candid")
            .name("candidate")
            .type(CANDIDATE)
            .noDefault()
            .name("cutoutScience")
            .type(nullable(CUTOUT))
            .noDefault()
            .name("cutoutTemplate")
            .type(nullable(CUTOUT))
            .noDefault()
            .name("cutoutDifference")
            .type(nullable(CUTOUT))
            .noDefault()
            .endRecord();

    private AlertPackets() {}

    private static Schema nullable(Schema schema) {
        return Schema.createUnion(Schema.create(Schema.Type.NULL), schema);
    }

    /** An alert of ZTF in the filter r, whose stamps are flat: the template 100, the exposure 130, the difference 30. */
    public static GenericRecord ztf(String objectId, long candid) throws IOException {
        GenericRecord candidate = new GenericData.Record(CANDIDATE);
        candidate.put("jd", 2459400.75);
        candidate.put("fid", 2);
        candidate.put("ra", 0.8145);
        candidate.put("dec", 16.1457);
        candidate.put("xpos", 1874.84f);
        candidate.put("ypos", 2827.25f);
        candidate.put("magzpsci", 26.25f);
        candidate.put("exptime", 30f);
        GenericRecord alert = new GenericData.Record(ZTF);
        alert.put("schemavsn", "4.02");
        alert.put("objectId", objectId);
        alert.put("candid", candid);
        alert.put("candidate", candidate);
        alert.put("cutoutTemplate", cutout(100));
        alert.put("cutoutScience", cutout(130));
        alert.put("cutoutDifference", cutout(30));
        return alert;
    }

    private static GenericRecord cutout(float level) throws IOException {
        BasicHDU<?> image = FitsFiles.image(FitsFiles.flat(63, 63, level));
        image.getHeader().addValue("BUNIT", "DN", "");
        GenericRecord cutout = new GenericData.Record(CUTOUT);
        cutout.put("fileName", "stamp.fits.gz");
        cutout.put("stampData", ByteBuffer.wrap(FitsFiles.gzip(FitsFiles.bytes(image))));
        return cutout;
    }

    /** An Avro file of records. */
    public static byte[] file(GenericRecord... records) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Schema schema = records[0].getSchema();
        try (DataFileWriter<GenericRecord> writer = new DataFileWriter<>(new GenericDatumWriter<>(schema))) {
            writer.create(schema, bytes);
            for (GenericRecord record : records) {
                writer.append(record);
            }
        }
        return bytes.toByteArray();
    }
}
