/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.app.Application;
import dev.halflight.processor.app.Sample;
import dev.halflight.processor.config.Configuration;
import dev.halflight.processor.config.Settings;
import dev.halflight.processor.secured.CapturedLogs;
import dev.halflight.processor.secured.SecuredCluster;
import dev.halflight.processor.secured.SecuredRegistry;
import dev.halflight.schemas.wire.RecordSerializer;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The application where everything is locked, with the keys, and with a secret wherever one can be. */
@Timeout(300)
class SecuredStreamIT {
    @TempDir
    Path folder;

    @Test
    void shouldEnrichOverTlsWithAPasswordAndKeepEverySecret() throws Exception {
        try (CapturedLogs logs = new CapturedLogs();
                SecuredCluster cluster = new SecuredCluster(folder, List.of("survey"));
                SecuredRegistry registry =
                        new SecuredRegistry(cluster.certificate(), cluster.password(SecuredCluster.ALLOWED))) {
            cluster.grant("survey", ResourceType.TOPIC, "halflight.observations", AclOperation.WRITE);
            Settings settings = Settings.from(new Configuration(settings(cluster, registry)));
            StringBuilder shown = new StringBuilder(settings.toString());

            try (Application application = new Application(settings, "test")) {
                assertThat(application.totals().enriched()).isZero();
                send(settings, cluster);
                while (application.totals().enriched() == 0) {
                    LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                }
                for (String page : List.of("/metrics", "/livez", "/readyz")) {
                    shown.append(page(application, page));
                }
                assertThat(application.refused().toCompletableFuture()).isNotDone();
            }

            assertThat(shown).contains("halflight_build_info", "the stream runs on", "security.protocol=SASL_SSL");
            for (String secret : List.of(
                    cluster.password(SecuredCluster.ALLOWED),
                    cluster.password("survey"),
                    cluster.certificate().password())) {
                assertThat(shown.toString()).doesNotContain(secret);
                assertThat(logs.text()).doesNotContain(secret);
            }
        }
    }

    private static Map<String, String> settings(SecuredCluster cluster, SecuredRegistry registry) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("bootstrap.servers", cluster.login());
        settings.put("kafka.security.protocol", "SASL_SSL");
        settings.put("kafka.sasl.mechanism", "PLAIN");
        settings.put("kafka.sasl.jaas.config", cluster.credentials(SecuredCluster.ALLOWED));
        String password = cluster.password(SecuredCluster.ALLOWED);
        settings.put("schema.registry.url", "https://user:" + password + "@" + registry.address());
        settings.put("model.reconstruct", "false");
        settings.put("web.port", "0");
        cluster.certificate().trusted().forEach((key, value) -> {
            settings.put("kafka." + key, value);
            settings.put("schema.registry." + key, value);
        });
        return settings;
    }

    private static void send(Settings settings, SecuredCluster cluster) throws IOException {
        Map<String, Object> properties = new TreeMap<>(settings.kafka().client());
        properties.put("sasl.jaas.config", cluster.credentials("survey"));
        Observation observation = new Sample().cycle(1).next();
        try (SchemaRegistry registry = new SchemaRegistry(
                        settings.registry().url(), settings.registry().properties());
                var producer = new KafkaProducer<>(
                        properties, new StringSerializer(), new RecordSerializer<Observation>(registry))) {
            producer.send(
                    new ProducerRecord<>(settings.topics().observations(), observation.getObjectId(), observation));
        }
    }

    private static String page(Application application, String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(application.address().resolve(path)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
