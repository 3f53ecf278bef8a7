/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.SchemaBuilder.FieldAssembler;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/**
 * Alerts as heavy as LSST's: the fields that are read have LSST's names, the others its number (98 of a source, 82 of an object, version
 * 11.0), the object has been seen before, and the three stamps are FITS files of 30 x 30 pixels with variance and point spread function.
 */
public final class SyntheticAlerts {
    /** Version 11.0, by LSST's rule. */
    public static final int SCHEMA_ID = 1100;

    private static final String NAMESPACE = "lsst.v11_0";
    private static final int SOURCE_FIELDS = 98;
    private static final int OBJECT_FIELDS = 82;
    private static final int EARLIER_SOURCES = 12;
    private static final int SIZE = 30;
    private static final int PSF_SIZE = 41;
    /** Side of a pixel, degrees. */
    private static final double SCALE = 0.2 / 3600;

    /** Seeing and brightness of what is drawn. */
    private static final double SPREAD = 2;

    private static final double PEAK = 900;
    private static final double NOISE = 6;

    private static final String[] BANDS = {"u", "g", "r", "i", "z", "y"};
    private static final Schema SOURCE = source();
    private static final Schema OBJECT = object();

    /** The schema of the packets. */
    public static final Schema SCHEMA = alert();

    private SyntheticAlerts() {}

    private static Schema source() {
        FieldAssembler<Schema> fields = SchemaBuilder.record("diaSource")
                .namespace(NAMESPACE)
                .fields()
                .requiredLong("diaSourceId")
                .optionalLong("diaObjectId")
                .optionalLong("ssObjectId")
                .requiredDouble("midpointMjdTai")
                .requiredDouble("ra")
                .requiredDouble("dec")
                .requiredString("band");
        return filled(fields, SOURCE_FIELDS - 7);
    }

    private static Schema object() {
        FieldAssembler<Schema> fields = SchemaBuilder.record("diaObject")
                .namespace(NAMESPACE)
                .fields()
                .requiredLong("diaObjectId")
                .requiredDouble("ra")
                .requiredDouble("dec");
        return filled(fields, OBJECT_FIELDS - 3);
    }

    private static Schema filled(FieldAssembler<Schema> fields, int count) {
        FieldAssembler<Schema> all = fields;
        for (int k = 0; k < count; k++) {
            all = all.optionalFloat("quantity" + k);
        }
        return all.endRecord();
    }

    private static Schema alert() {
        Schema none = Schema.create(Schema.Type.NULL);
        return SchemaBuilder.record("alert")
                .namespace(NAMESPACE)
                .fields()
                .requiredLong("diaSourceId")
                .name("diaSource")
                .type(SOURCE)
                .noDefault()
                .name("prvDiaSources")
                .type(Schema.createUnion(none, Schema.createArray(SOURCE)))
                .noDefault()
                .name("diaObject")
                .type(Schema.createUnion(none, OBJECT))
                .noDefault()
                .optionalBytes("cutoutDifference")
                .optionalBytes("cutoutScience")
                .optionalBytes("cutoutTemplate")
                .endRecord();
    }

    /** An alert of its own object, source, place, band and stamps. */
    public static GenericRecord alert(int number) {
        Random random = new Random(number);
        double ra = 10 + 1e-3 * number;
        double dec = -30 - 1e-3 * number;
        List<GenericRecord> earlier = new ArrayList<>();
        for (int k = 0; k < EARLIER_SOURCES; k++) {
            earlier.add(source(number, ra, dec, random));
        }
        GenericRecord object = filled(OBJECT, random);
        object.put("diaObjectId", 7_000_000_000L + number);
        object.put("ra", ra);
        object.put("dec", dec);
        GenericRecord alert = new GenericData.Record(SCHEMA);
        alert.put("diaSourceId", 9_000_000_000L + number);
        alert.put("diaSource", source(number, ra, dec, random));
        alert.put("prvDiaSources", earlier);
        alert.put("diaObject", object);
        alert.put("cutoutDifference", ByteBuffer.wrap(stamp(0, ra, dec, random)));
        alert.put("cutoutScience", ByteBuffer.wrap(stamp(1.1 * PEAK, ra, dec, random)));
        alert.put("cutoutTemplate", ByteBuffer.wrap(stamp(PEAK, ra, dec, random)));
        return alert;
    }

    private static GenericRecord source(int number, double ra, double dec, Random random) {
        GenericRecord source = filled(SOURCE, random);
        source.put("diaSourceId", 9_000_000_000L + number);
        source.put("diaObjectId", 7_000_000_000L + number);
        source.put("midpointMjdTai", 61_000.25 + number);
        source.put("ra", ra);
        source.put("dec", dec);
        source.put("band", BANDS[number % BANDS.length]);
        return source;
    }

    private static GenericRecord filled(Schema schema, Random random) {
        GenericRecord record = new GenericData.Record(schema);
        schema.getFields().stream()
                .filter(field -> field.name().startsWith("quantity"))
                .forEach(field -> record.put(field.pos(), random.nextFloat()));
        return record;
    }

    /** The object at the center of the pixel with indices 14 and 14, north up, east left. */
    private static byte[] stamp(double peak, double ra, double dec, Random random) {
        float[] pixels = new float[SIZE * SIZE];
        float[] variance = new float[pixels.length];
        for (int k = 0; k < pixels.length; k++) {
            double distance = Math.hypot(k % SIZE - 14, k / SIZE - 14);
            pixels[k] = (float) (peak * Math.exp(-distance / SPREAD) + NOISE * random.nextGaussian());
            variance[k] = (float) (NOISE * NOISE);
        }
        float[] psf = new float[PSF_SIZE * PSF_SIZE];
        for (int k = 0; k < psf.length; k++) {
            double distance = Math.hypot(k % PSF_SIZE - PSF_SIZE / 2, k / PSF_SIZE - PSF_SIZE / 2);
            psf[k] = (float) (Math.exp(-distance * distance / (2 * SPREAD * SPREAD)) / (2 * Math.PI * SPREAD * SPREAD));
        }
        List<String> coordinates = List.of(
                FitsBytes.card("BUNIT", "nJy"),
                FitsBytes.card("CRPIX1", 15.0),
                FitsBytes.card("CRPIX2", 15.0),
                FitsBytes.card("CRVAL1", ra),
                FitsBytes.card("CRVAL2", dec),
                FitsBytes.card("PC1_1", -SCALE),
                FitsBytes.card("PC2_2", SCALE),
                FitsBytes.card("CDELT1", 1.0),
                FitsBytes.card("CDELT2", 1.0));
        return new FitsBytes()
                .image(SIZE, pixels, coordinates)
                .image(
                        SIZE,
                        variance,
                        List.of(FitsBytes.card("EXTNAME", "UNCERT"), FitsBytes.card("UTYPE", "VarianceUncertainty")))
                .image(PSF_SIZE, psf, List.of(FitsBytes.card("EXTNAME", "PSFIMAGE")))
                .bytes();
    }

    /** An alert in Confluent's framing, with a schema's id. */
    public static byte[] framed(GenericRecord alert, int schemaId) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ByteBuffer.allocate(1 + Integer.BYTES)
                .put((byte) 0)
                .putInt(schemaId)
                .array());
        try {
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            new GenericDatumWriter<GenericRecord>(alert.getSchema()).write(alert, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
