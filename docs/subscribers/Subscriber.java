/* SPDX-License-Identifier: Apache-2.0 */
import dev.halflight.schemas.wire.RecordDeserializer;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.v1.Enriched;
import dev.halflight.v1.Redshift;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Prints the redshifts of enriched records as they come; with a third argument so many. After a build:
 *
 * <pre>
 * java -cp 'processor/target/classes:processor/target/lib/*' docs/subscribers/Subscriber.java BROKER REGISTRY
 * </pre>
 */
public final class Subscriber {
    private Subscriber() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            throw new IllegalArgumentException("usage: Subscriber BROKER REGISTRY [COUNT]");
        }
        long count = arguments.length > 2 ? Long.parseLong(arguments[2]) : Long.MAX_VALUE;
        Map<String, Object> properties = Map.of(
                "bootstrap.servers", arguments[0],
                "group.id", "java-subscriber",
                "auto.offset.reset", "earliest",
                // a result of a transaction that was aborted comes again
                "isolation.level", "read_committed");
        SchemaRegistry registry = new SchemaRegistry(arguments[1], Map.of());
        // reads what older and newer versions of Halflight wrote, too
        RecordDeserializer<Enriched> values = new RecordDeserializer<>(registry, Enriched.getClassSchema());
        try (registry;
                KafkaConsumer<String, Enriched> consumer =
                        new KafkaConsumer<>(properties, new StringDeserializer(), values)) {
            consumer.subscribe(List.of("halflight.enriched"));
            for (long shown = 0; shown < count; ) {
                for (ConsumerRecord<String, Enriched> record : consumer.poll(Duration.ofSeconds(1))) {
                    if (shown++ < count) {
                        System.out.println(line(record.value()));
                    }
                }
            }
        }
    }

    /** The redshift with its 68% interval, what it is fit for, and the flags. */
    private static String line(Enriched enriched) {
        Redshift z = enriched.getRedshift();
        return String.format(
                Locale.ROOT,
                "%s  z = %.4f  [%.4f, %.4f]  %s  %s  %s",
                enriched.getObjectId(),
                z.getValue(),
                z.getLow(),
                z.getHigh(),
                z.getMethod(),
                z.getUse(),
                enriched.getFlags());
    }
}
