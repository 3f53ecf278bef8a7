/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.alert;

import dev.halflight.processor.intake.alert.AlertException.Kind;
import dev.halflight.schemas.wire.AvroTrust;
import dev.halflight.schemas.wire.WireFormat;
import dev.halflight.schemas.wire.WireFormatException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SystemLimitException;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.SeekableByteArrayInput;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;

/**
 * Reads alert packets: Avro files, which bring their schema along, and records in Confluent's framing, as LSST sends them. Thread-safe.
 */
public final class AlertReader {
    private static final byte[] FILE = {'O', 'b', 'j', 1};

    private final LsstSchemas schemas;
    private final Set<Stamp> stamps;
    private final Map<Integer, Layout> layouts = new ConcurrentHashMap<>();

    /** A schema, and what of it is read. */
    private record Layout(AlertFormat format, Schema writer, Schema wanted) {
        Alert read(BinaryDecoder decoder) throws IOException {
            return format.alert(new GenericDatumReader<GenericRecord>(writer, wanted).read(null, decoder));
        }
    }

    /**
     * A reader.
     *
     * @param schemas those of framed packets
     * @param stamps the stamps that alerts will be asked for; the others are skipped
     */
    public AlertReader(LsstSchemas schemas, Set<Stamp> stamps) {
        AvroTrust.ensure();
        this.schemas = schemas;
        this.stamps = Set.copyOf(stamps);
    }

    /**
     * The alerts of a packet: one, or as many as an Avro file holds.
     *
     * @throws AlertException if it is none, or broken
     * @throws WireFormatException if the registry cannot be asked for its schema
     */
    public List<Alert> read(byte[] packet) throws AlertException {
        try {
            return isFile(packet) ? file(packet) : List.of(framed(packet));
        } catch (SystemLimitException e) {
            throw new AlertException(Kind.TOO_LARGE, "it is larger than any alert: " + e.getMessage(), e);
        } catch (WireFormatException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // hostile bytes reach Avro's readers: whatever they throw says that the bytes are bad
            throw new AlertException(Kind.UNDECODABLE, undecodable(e), e);
        }
    }

    private static String undecodable(Throwable failure) {
        boolean schema = failure.getCause() instanceof AvroRuntimeException
                && String.valueOf(failure.getMessage()).startsWith("Invalid schema");
        return schema
                ? "its schema is not valid Avro: " + failure.getCause().getMessage()
                : "it is broken, or truncated: " + failure;
    }

    private static boolean isFile(byte[] packet) {
        return packet.length > FILE.length && Arrays.equals(packet, 0, FILE.length, FILE, 0, FILE.length);
    }

    private List<Alert> file(byte[] packet) throws IOException, AlertException {
        List<Alert> alerts = new ArrayList<>();
        GenericDatumReader<GenericRecord> records = new GenericDatumReader<>();
        try (DataFileReader<GenericRecord> file = new DataFileReader<>(new SeekableByteArrayInput(packet), records)) {
            AlertFormat format = AlertFormat.of(file.getSchema());
            records.setExpected(format.projection(file.getSchema(), stamps));
            while (file.hasNext()) {
                alerts.add(format.alert(file.next()));
            }
            // Avro takes a file that breaks off for one that ends there
            if (file.previousSync() < packet.length) {
                throw new AvroRuntimeException("it breaks off after " + file.previousSync() + " bytes");
            }
        }
        return alerts;
    }

    private Alert framed(byte[] packet) throws IOException, AlertException {
        int id = WireFormat.schemaId(packet)
                .orElseThrow(() -> new AlertException(
                        Kind.NOT_A_PACKET, "it is no alert: neither an Avro file nor framed with a schema's id"));
        int start = WireFormat.HEADER_LENGTH;
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(packet, start, packet.length - start, null);
        Alert alert = layout(id).read(decoder);
        if (!decoder.isEnd()) {
            throw new AlertException(
                    Kind.UNDECODABLE, "bytes are left after the alert: schema " + id + " is not its own");
        }
        return alert;
    }

    private Layout layout(int id) throws AlertException {
        Layout known = layouts.get(id);
        if (known != null) {
            return known;
        }
        Schema writer = schemas.schema(id);
        AlertFormat format = AlertFormat.of(writer);
        Layout layout = new Layout(format, writer, format.projection(writer, stamps));
        layouts.put(id, layout);
        return layout;
    }
}
