/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.config.BatchSettings;
import dev.halflight.processor.config.Configuration;
import dev.halflight.processor.config.StreamSettings;
import dev.halflight.processor.config.TopicNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TopicPlanTest {
    private static final Map<String, String> GOOD = Map.of(
            "max.message.bytes", "8454144",
            "cleanup.policy", "delete",
            "message.timestamp.type", "CreateTime",
            "retention.ms", "604800000",
            "min.insync.replicas", "1");

    private static TopicPlan plan() {
        Configuration defaults = new Configuration(Map.of());
        StreamSettings stream = StreamSettings.from(defaults, BatchSettings.from(defaults));
        return TopicPlan.of(TopicNames.from(defaults), stream).get(0);
    }

    private static Optional<FoundTopic> found(int partitions, int replication, Map<String, String> settings) {
        return Optional.of(
                new FoundTopic("halflight.observations", partitions, replication, 0, 0, Optional.of(settings)));
    }

    private static Map<String, String> with(String key, String value) {
        Map<String, String> settings = new HashMap<>(GOOD);
        settings.put(key, value);
        return settings;
    }

    private static List<String> texts(TopicPlan plan, Optional<FoundTopic> topic) {
        return plan.differences(topic).stream().map(Difference::text).toList();
    }

    @Test
    void shouldFindNothingInATopicThatIsAsPlanned() {
        assertThat(plan().differences(found(12, 3, GOOD))).isEmpty();
        assertThat(plan().differences(found(1, 1, with("max.message.bytes", "99000000"))))
                .isEmpty();
    }

    @Test
    void shouldSayThatATopicIsMissing() {
        assertThat(texts(plan(), Optional.empty())).containsExactly("is missing");
    }

    @Test
    void shouldNameSettingsThatDiffer() {
        assertThat(texts(plan(), found(12, 3, with("max.message.bytes", "1048588"))))
                .containsExactly("max.message.bytes is 1048588, not 8454144");
        assertThat(texts(plan(), found(12, 3, with("message.timestamp.type", "LogAppendTime"))))
                .containsExactly("message.timestamp.type is LogAppendTime, not CreateTime");
    }

    @Test
    void shouldNeverChangeWhatWouldDeleteRecords() {
        assertThat(plan().differences(found(12, 3, with("cleanup.policy", "compact"))))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.isChangeable()).isFalse();
                    assertThat(difference.text()).contains("cleanup.policy is compact", "deletes records");
                });
        TopicPlan aDay = plan().with(TopicSetting.RETENTION_MS, "86400000");
        assertThat(aDay.differences(found(12, 3, GOOD)))
                .as("a week is kept, which is more")
                .isEmpty();
        assertThat(aDay.differences(found(12, 3, with("retention.ms", "-1")))).isEmpty();
    }

    @Test
    void shouldAskForLongerRetention() {
        TopicPlan month = plan().with(TopicSetting.RETENTION_MS, "2592000000");
        assertThat(texts(month, found(12, 3, GOOD))).containsExactly("retention.ms is 604800000, not 2592000000");
        TopicPlan forever = plan().with(TopicSetting.RETENTION_MS, "-1");
        assertThat(texts(forever, found(12, 3, GOOD))).containsExactly("retention.ms is 604800000, not -1");
        assertThat(forever.differences(found(12, 3, with("retention.ms", "-1"))))
                .isEmpty();
    }

    @Test
    void shouldAskForMorePartitionsAndNeverForFewer() {
        assertThat(texts(plan().withPartitions(12), found(4, 3, GOOD))).containsExactly("has 4 of 12 partitions");
        assertThat(plan().withPartitions(12).differences(found(24, 3, GOOD))).isEmpty();
    }

    @Test
    void shouldAskForTwoWrittenCopiesOfThree() {
        assertThat(texts(plan().withReplication(3), found(12, 3, GOOD)))
                .containsExactly("min.insync.replicas is 1, not 2");
        assertThat(plan().withReplication(3).differences(found(12, 1, with("min.insync.replicas", "2"))))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.text()).contains("replication of 1, not 3", "kafka-reassign-partitions.sh");
                    assertThat(difference.isChangeable()).isFalse();
                });
    }

    @Test
    void shouldNotJudgeSettingsThatCannotBeSeen() {
        assertThat(plan().differences(
                                Optional.of(new FoundTopic("halflight.observations", 1, 1, 0, 0, Optional.empty()))))
                .isEmpty();
    }
}
