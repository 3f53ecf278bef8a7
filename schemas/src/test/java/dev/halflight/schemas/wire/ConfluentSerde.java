/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import org.apache.avro.Schema;

/** Confluent's own serializer and deserializer with their own Avro, in a class loader that shares nothing with ours. */
final class ConfluentSerde implements AutoCloseable {
    private static final String AVRO = "org.apache.avro.";
    private static final String SERIALIZERS = "io.confluent.kafka.serializers.";

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();
    private final URLClassLoader classes;
    private final Object serializer;
    private final Object deserializer;
    private final Map<String, String> settings;

    ConfluentSerde(Path jar, String registryUrl) throws ReflectiveOperationException, IOException {
        classes = new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        // Kafka's configuration finds classes by name through the thread
        Thread.currentThread().setContextClassLoader(classes);
        settings = Map.of("schema.registry.url", registryUrl);
        serializer = make(SERIALIZERS + "KafkaAvroSerializer");
        deserializer = make(SERIALIZERS + "KafkaAvroDeserializer");
    }

    /** Serializes the record whose Avro binary form is {@code body}. */
    byte[] serialize(String topic, Schema schema, byte[] body) throws ReflectiveOperationException {
        Object theirs = schema(schema);
        Object factory = load(AVRO + "io.DecoderFactory").getMethod("get").invoke(null);
        Class<?> decoderType = load(AVRO + "io.BinaryDecoder");
        Object decoder = factory.getClass()
                .getMethod("binaryDecoder", byte[].class, decoderType)
                .invoke(factory, body, null);
        Object reader = load(AVRO + "generic.GenericDatumReader")
                .getConstructor(load(AVRO + "Schema"))
                .newInstance(theirs);
        Object record = reader.getClass()
                .getMethod("read", Object.class, load(AVRO + "io.Decoder"))
                .invoke(reader, null, decoder);
        return (byte[]) serializer
                .getClass()
                .getMethod("serialize", String.class, Object.class)
                .invoke(serializer, topic, record);
    }

    /** Deserializes the bytes as one who knows {@code schema}, and returns the record's Avro binary form by it. */
    byte[] deserialize(String topic, Schema schema, byte[] bytes) throws ReflectiveOperationException {
        Object record = deserializer
                .getClass()
                .getMethod("deserialize", String.class, byte[].class, load(AVRO + "Schema"))
                .invoke(deserializer, topic, bytes, schema(schema));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Object factory = load(AVRO + "io.EncoderFactory").getMethod("get").invoke(null);
        Object encoder = factory.getClass()
                .getMethod("directBinaryEncoder", OutputStream.class, load(AVRO + "io.BinaryEncoder"))
                .invoke(factory, body, null);
        Object writer = load(AVRO + "generic.GenericDatumWriter")
                .getConstructor(load(AVRO + "Schema"))
                .newInstance(schema(schema));
        writer.getClass()
                .getMethod("write", Object.class, load(AVRO + "io.Encoder"))
                .invoke(writer, record, encoder);
        return body.toByteArray();
    }

    private Object schema(Schema schema) throws ReflectiveOperationException {
        Object parser = load(AVRO + "Schema$Parser").getConstructor().newInstance();
        return parser.getClass().getMethod("parse", String.class).invoke(parser, schema.toString());
    }

    private Object make(String name) throws ReflectiveOperationException {
        Object made = load(name).getConstructor().newInstance();
        made.getClass().getMethod("configure", Map.class, boolean.class).invoke(made, settings, false);
        return made;
    }

    private Class<?> load(String name) throws ClassNotFoundException {
        return Class.forName(name, true, classes);
    }

    @Override
    public void close() throws IOException {
        Thread.currentThread().setContextClassLoader(before);
        classes.close();
    }
}
