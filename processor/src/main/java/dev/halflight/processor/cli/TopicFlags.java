/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import dev.halflight.processor.config.Settings;
import dev.halflight.processor.topic.TopicPlan;
import dev.halflight.processor.topic.TopicSetting;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The flags that say what topics are to be like, beyond what the stream needs. */
final class TopicFlags {
    private static final int MOST_PARTITIONS = 100_000;
    private static final int MOST_COPIES = Short.MAX_VALUE;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description = {
                "Partitions of each topic. By default topics that are made have as many as the observations, or 12,",
                "and any number is right."
            })
    private @Nullable Integer partitions;

    @Option(
            names = "--replication-factor",
            paramLabel = "N",
            description = {
                "Copies of each partition; with 3 or more, min.insync.replicas is 2. By default it is the cluster's choice."
            })
    private @Nullable Integer replication;

    @Option(
            names = "--retention",
            paramLabel = "TIME",
            converter = RetentionConverter.class,
            description =
                    "How long records are kept at least, such as 7d or 12h, or 'forever'. Default: as the cluster has it.")
    private @Nullable Long retention;

    @Option(
            names = "--dead-letter-retention",
            paramLabel = "TIME",
            converter = RetentionConverter.class,
            description = "The same for dead letters, where they are to be kept for another time.")
    private @Nullable Long deadLetterRetention;

    @Option(
            names = "--retention-bytes",
            paramLabel = "BYTES",
            description =
                    "How many bytes a partition keeps at least; -1 is any number. Default: as the cluster has it.")
    private @Nullable Long retentionBytes;

    /** What the topics are to be like. */
    List<TopicPlan> plans(Settings settings) {
        require("--partitions", partitions, MOST_PARTITIONS);
        require("--replication-factor", replication, MOST_COPIES);
        require(
                retentionBytes == null || retentionBytes == -1 || retentionBytes > 0,
                "--retention-bytes must be above 0, or -1");
        return TopicPlan.of(settings.topics(), settings.stream()).stream()
                .map(plan -> plan(plan, plan.name().equals(settings.topics().deadLetters())))
                .toList();
    }

    private TopicPlan plan(TopicPlan needed, boolean isOfDeadLetters) {
        TopicPlan plan = needed;
        if (partitions != null) {
            plan = plan.withPartitions(partitions);
        }
        if (replication != null) {
            plan = plan.withReplication(replication);
        }
        Long kept = isOfDeadLetters && deadLetterRetention != null ? deadLetterRetention : retention;
        if (kept != null) {
            plan = plan.with(TopicSetting.RETENTION_MS, kept.toString());
        }
        if (retentionBytes != null) {
            plan = plan.with(TopicSetting.RETENTION_BYTES, retentionBytes.toString());
        }
        return plan;
    }

    private void require(String flag, @Nullable Integer value, int most) {
        require(value == null || value >= 1 && value <= most, flag + " must be from 1 to " + most);
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
        }
    }
}
