/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import dev.halflight.processor.config.Settings;
import dev.halflight.processor.enrich.ClusterAccess;
import dev.halflight.processor.topic.Difference;
import dev.halflight.processor.topic.FoundTopic;
import dev.halflight.processor.topic.TopicAdmin;
import dev.halflight.processor.topic.TopicPlan;
import dev.halflight.processor.topic.TopicSetting;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes the topics of a cluster what the stream needs, or says what differs. */
@Command(
        name = "topics",
        description = {
            "Says whether the three topics are there, and how they differ from what the stream needs.",
            "With --apply, creates those that are missing; what is there is changed with --change alone, and never so that",
            "a partition or a record goes. Settings come from --config, from HALFLIGHT_* in the environment and from --set,",
            "as for enrich."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:all is well",
            "1:it could not be done, or, with --diff, something differs",
            "2:wrongly called"
        })
public final class TopicsCommand implements Callable<Integer> {
    /** Few, for the sake of growth: see SCALING.md. */
    private static final int USUAL_PARTITIONS = 12;

    @Spec
    private @Nullable CommandSpec spec;

    @ArgGroup
    private @Nullable Task task;

    /** One of both. */
    private static final class Task {
        @Option(names = "--apply", required = true, description = "Create what is missing.")
        private boolean apply;

        @Option(names = "--diff", required = true, description = "Change nothing; exit with 1 where something differs.")
        private boolean diff;
    }

    @Option(
            names = "--change",
            description =
                    "With --apply: change topics that are there too, to more partitions or to the wanted settings.")
    private boolean change;

    @Mixin
    private TopicFlags wanted = new TopicFlags();

    @Mixin
    private SettingsFlags flags = new SettingsFlags();

    @Override
    public Integer call() throws IOException, InterruptedException {
        boolean apply = task != null && task.apply;
        require(!change || apply, "--change goes with --apply");
        Settings settings = flags.settings(Map.of());
        List<TopicPlan> plans = wanted.plans(settings);
        ClusterAccess access = new ClusterAccess(
                settings.kafka(), settings.topics(), settings.stream().applicationId());
        try (TopicAdmin admin = new TopicAdmin(Admin.create(TopicAdmin.properties(settings.kafka())))) {
            Map<String, FoundTopic> found = admin.find(settings.topics().all());
            int usual = usualPartitions(settings, found);
            int differing = 0;
            for (TopicPlan plan : plans) {
                Optional<FoundTopic> topic = Optional.ofNullable(found.get(plan.name()));
                differing += apply ? apply(admin, plan, topic, usual) : show(plan, topic);
            }
            if (!apply && differing > 0) {
                out().println(
                                "nothing was changed; --apply creates what is missing, with --change it changes the rest");
            }
            return task != null && task.diff && differing > 0 ? 1 : 0;
        } catch (ExecutionException e) {
            throw new IOException(told(access, e), e);
        } catch (KafkaException e) {
            throw new IOException(
                    "the cluster at " + settings.kafka().bootstrapServers() + " cannot be asked: " + e, e);
        }
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
        }
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    /** A topic that is made has as many as the observations have. */
    private static int usualPartitions(Settings settings, Map<String, FoundTopic> found) {
        FoundTopic observations = found.get(settings.topics().observations());
        return observations == null ? USUAL_PARTITIONS : observations.partitions();
    }

    private int apply(TopicAdmin admin, TopicPlan plan, Optional<FoundTopic> topic, int usual)
            throws ExecutionException, InterruptedException {
        if (topic.isEmpty()) {
            FoundTopic made = admin.create(plan.partitions().isPresent() ? plan : plan.withPartitions(usual));
            out().printf("%s  created: %s%s%n", plan.name(), made, settings(made));
            return 0;
        }
        List<Difference> differences = new ArrayList<>(plan.differences(topic));
        if (change) {
            List<Difference> mended = admin.change(differences);
            mended.forEach(difference -> out().printf("%s  changed: %s%n", difference.topic(), difference.text()));
            differences.removeAll(mended);
        }
        return tell(plan, topic.get(), differences);
    }

    private int show(TopicPlan plan, Optional<FoundTopic> topic) {
        List<Difference> differences = plan.differences(topic);
        if (topic.isEmpty()) {
            out().printf("%s  is missing%n", plan.name());
            return differences.size();
        }
        return tell(plan, topic.get(), differences);
    }

    private int tell(TopicPlan plan, FoundTopic topic, List<Difference> differences) {
        differences.forEach(difference -> out().printf("%s  %s%n", plan.name(), difference.text()));
        if (topic.settings().isEmpty()) {
            out().printf(
                            "%s  its settings cannot be seen: grant DESCRIBE_CONFIGS on topic %s%n",
                            plan.name(), plan.name());
        } else if (differences.isEmpty()) {
            out().printf("%s  as it should be: %s%s%n", plan.name(), topic, settings(topic));
        }
        return differences.size();
    }

    private static String settings(FoundTopic topic) {
        return topic.setting(TopicSetting.MAX_MESSAGE_BYTES.key())
                .map(bytes -> ", records up to " + bytes + " bytes")
                .orElse("");
    }

    private static String told(ClusterAccess access, ExecutionException failure) {
        Throwable cause = failure.getCause();
        String place = "the cluster at " + access.kafka().bootstrapServers();
        if (cause instanceof AuthorizationException) {
            return place + " does not let this be done (" + cause.getMessage()
                    + "): call it as a user with DESCRIBE and DESCRIBE_CONFIGS on the topics, and with CREATE, ALTER and"
                    + " ALTER_CONFIGS on them for --apply";
        }
        return access.refusal(cause).orElseGet(() -> access.kafka().unanswered(cause));
    }
}
