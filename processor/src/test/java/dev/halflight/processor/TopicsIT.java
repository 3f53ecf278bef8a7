/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.embedded.EmbeddedBroker;
import dev.halflight.processor.embedded.Topics;
import dev.halflight.processor.topic.FoundTopic;
import dev.halflight.processor.topic.TopicAdmin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code halflight topics} on a broker. */
@Timeout(120)
class TopicsIT {
    @TempDir
    static Path folder;

    private static EmbeddedBroker broker;

    @BeforeAll
    static void start() throws Exception {
        broker = new EmbeddedBroker(folder);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    /** On topics whose names begin so. */
    private static Program topics(String prefix, Object... flags) {
        List<Object> arguments = new ArrayList<>(List.of("topics"));
        arguments.addAll(List.of(flags));
        arguments.addAll(List.of("--set", "bootstrap.servers=" + broker.bootstrapServers()));
        for (String topic : List.of("observations", "enriched", "dead-letters")) {
            arguments.addAll(List.of("--set", "topic." + topic + "=" + prefix + "." + topic));
        }
        return Program.run(arguments.toArray());
    }

    private static FoundTopic found(String topic) throws ExecutionException, InterruptedException {
        try (TopicAdmin admin = new TopicAdmin(Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers())))) {
            return admin.find(List.of(topic)).get(topic);
        }
    }

    @Test
    void shouldCreateWhatIsMissing() throws Exception {
        Program before = topics("new", "--diff");
        assertThat(before.exit()).isEqualTo(1);
        assertThat(before.printed())
                .startsWith("new.observations  is missing", "new.enriched  is missing", "new.dead-letters  is missing");
        assertThat(found("new.observations")).isNull();

        Program applied = topics(
                "new",
                "--apply",
                "--partitions",
                3,
                "--replication-factor",
                1,
                "--retention",
                "2d",
                "--dead-letter-retention",
                "forever");
        assertThat(applied.errors()).isEmpty();
        assertThat(applied.exit()).isZero();
        assertThat(applied.printed())
                .startsWith("new.observations  created: 3 partitions, replication 1, records up to 8454144 bytes");
        assertThat(found("new.enriched").setting("retention.ms")).hasValue("172800000");
        assertThat(found("new.dead-letters").setting("retention.ms")).hasValue("-1");

        Program after = topics("new", "--diff");
        assertThat(after.exit()).isZero();
        assertThat(after.printed())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).contains("as it should be"));
    }

    @Test
    void shouldLeaveWhatIsThereUnlessItIsAsked() throws Exception {
        Topics.ensure(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                List.of("old.observations", "old.enriched", "old.dead-letters"),
                2,
                1 << 20,
                Map.of("message.timestamp.type", "LogAppendTime", "cleanup.policy", "compact"));

        Program applied = topics("old", "--apply", "--partitions", 4);

        assertThat(applied.exit()).isZero();
        assertThat(applied.printed())
                .contains(
                        "old.enriched  has 2 of 4 partitions",
                        "old.enriched  max.message.bytes is 1114112, not 8454144",
                        "old.enriched  message.timestamp.type is LogAppendTime, not CreateTime")
                .anySatisfy(line -> assertThat(line).startsWith("old.enriched  cleanup.policy is compact, not delete"));
        assertThat(found("old.enriched").partitions()).isEqualTo(2);
        assertThat(found("old.enriched").setting("max.message.bytes")).hasValue("1114112");

        Program changed = topics("old", "--apply", "--change", "--partitions", 4);

        assertThat(changed.exit()).isZero();
        assertThat(changed.printed()).contains("old.enriched  changed: has 2 of 4 partitions");
        assertThat(found("old.enriched").partitions()).isEqualTo(4);
        assertThat(found("old.enriched").setting("max.message.bytes")).hasValue("8454144");
        assertThat(found("old.enriched").setting("message.timestamp.type")).hasValue("CreateTime");
        assertThat(found("old.enriched").setting("cleanup.policy"))
                .as("to change it deletes records")
                .hasValue("compact");
        assertThat(topics("old", "--diff").exit()).isEqualTo(1);
    }

    @Test
    void shouldNeverTakePartitionsOrRecordsAway() throws Exception {
        topics("kept", "--apply", "--partitions", 4, "--retention", "7d");

        Program smaller = topics("kept", "--apply", "--change", "--partitions", 2, "--retention", "1h");

        assertThat(smaller.exit()).isZero();
        assertThat(found("kept.observations").partitions()).isEqualTo(4);
        assertThat(found("kept.observations").setting("retention.ms")).hasValue("604800000");
    }
}
