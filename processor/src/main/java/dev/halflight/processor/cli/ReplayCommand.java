/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import dev.halflight.processor.backlog.LiveFirst;
import dev.halflight.processor.config.Settings;
import dev.halflight.processor.deadletter.Letter;
import dev.halflight.processor.deadletter.LetterIndex;
import dev.halflight.processor.deadletter.LetterReader;
import dev.halflight.processor.deadletter.LetterSender;
import dev.halflight.processor.deadletter.Reason;
import dev.halflight.processor.deadletter.Selection;
import dev.halflight.processor.topic.RequiredTopics;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists dead letters, and sends them again. */
@Command(
        name = "replay",
        description = {
            "Lists the dead letters by reason; with --send, sends them again to the topic that they came from.",
            "Each is sent once, however often this is run. Settings come from --config, from HALFLIGHT_* in the",
            "environment and from --set, as for enrich."
        })
public final class ReplayCommand implements Callable<Integer> {
    private static final String IF_MISSING =
            "name that of the dead letters with topic.dead-letters, and the one to send to with --topic";

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private SettingsFlags flags = new SettingsFlags();

    @Option(names = "--reason", split = ",", description = "Only these reasons: ${COMPLETION-CANDIDATES}.")
    private Set<Reason> reasons = EnumSet.noneOf(Reason.class);

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "Only those given up since: 2026-11-23T19:00:00Z, 2026-11-23 (UTC), or 2h ago.")
    private @Nullable Instant since;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "Only those given up before.")
    private @Nullable Instant until;

    @Option(names = "--limit", paramLabel = "N", description = "No more than so many.")
    private long limit = Long.MAX_VALUE;

    @Option(names = "--send", description = "Send them again. Without it nothing is sent.")
    private boolean send;

    @Option(names = "--again", description = "Those too that have been sent again before.")
    private boolean again;

    @Option(
            names = "--topic",
            paramLabel = "TOPIC",
            description = "With --send: where to, instead of the topic each came from.")
    private @Nullable String topic;

    @Option(
            names = "--live-first",
            paramLabel = "N",
            arity = "0..1",
            fallbackValue = "1000",
            description =
                    "With --send: wait while more than N observations (1000) wait for the stream, so that they go first.")
    private long liveFirst = Long.MAX_VALUE;

    @Override
    public Integer call() throws IOException {
        require(limit >= 1, "--limit must be at least 1");
        require(topic == null || send, "--topic goes with --send");
        require(liveFirst == Long.MAX_VALUE || send, "--live-first goes with --send");
        require(liveFirst >= 0, "--live-first must not be below 0");
        require(since == null || until == null || since.isBefore(until), "--since must be before --until");
        Settings settings = flags.settings(Map.of());
        RequiredTopics.require(settings.kafka(), List.of(settings.topics().deadLetters()), IF_MISSING);
        return send ? send(settings) : list(settings);
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
        }
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private int list(Settings settings) throws IOException {
        try (LetterReader reader = reader(settings)) {
            LetterIndex index = index(reader);
            show(index, settings);
            if (!index.letters().isEmpty()) {
                out().println("to send them again, add --send");
            }
            return 0;
        }
    }

    private int send(Settings settings) throws IOException {
        // before the reader: what another replay has committed is seen then, and it commits no more
        try (LetterSender sender = new LetterSender(settings.kafka(), settings.stream());
                LetterReader reader = reader(settings)) {
            LetterIndex index = index(reader);
            show(index, settings);
            List<Letter> letters =
                    index.letters().stream().filter(Letter::hasValue).toList();
            if (letters.size() < index.letters().size()) {
                out().printf(
                                "%,d of them have no value, or were too large to be kept, and cannot be sent%n",
                                index.letters().size() - letters.size());
            }
            RequiredTopics.require(settings.kafka(), targets(letters), IF_MISSING);
            send(letters, reader, sender, settings);
            String where = letters.isEmpty() ? "" : " to " + String.join(", ", targets(letters));
            out().printf("%,d were sent again%s%n", sender.committed(), where);
            return 0;
        }
    }

    private void send(List<Letter> letters, LetterReader reader, LetterSender sender, Settings settings)
            throws IOException {
        try (Progress progress = new Progress("send", letters.size());
                LiveFirst live = liveFirst(settings)) {
            reader.read(letters, (letter, record) -> {
                if (liveFirst < Long.MAX_VALUE && sender.isCommitted()) {
                    live.await();
                }
                sender.send(record, target(letter));
                progress.step();
            });
            sender.commit();
        }
    }

    private LiveFirst liveFirst(Settings settings) {
        return new LiveFirst(
                settings.kafka(),
                settings.topics(),
                settings.stream().applicationId(),
                liveFirst,
                lag -> out().printf("%,d observations wait for the stream and go first%n", lag));
    }

    private LetterReader reader(Settings settings) {
        return new LetterReader(settings.kafka(), settings.topics().deadLetters());
    }

    private LetterIndex index(LetterReader reader) throws IOException {
        LetterIndex index = new LetterIndex(
                new Selection(reasons, Optional.ofNullable(since), Optional.ofNullable(until), limit, again));
        try (Progress progress = new Progress("read", reader.size())) {
            reader.read(record -> {
                index.accept(record);
                progress.step();
            });
        }
        return index;
    }

    private void show(LetterIndex index, Settings settings) {
        if (!index.letters().isEmpty()) {
            LetterTable.print(index.summaries(), out());
        }
        out().printf(
                        "%,d dead letters in %s%s%n",
                        index.letters().size(),
                        settings.topics().deadLetters(),
                        index.sentAlready() == 0
                                ? ""
                                : String.format("; %,d more have been sent again before", index.sentAlready()));
    }

    private String target(Letter letter) {
        return topic == null ? letter.source() : topic;
    }

    private Set<String> targets(List<Letter> letters) {
        return letters.stream().map(this::target).collect(Collectors.toCollection(TreeSet::new));
    }
}
