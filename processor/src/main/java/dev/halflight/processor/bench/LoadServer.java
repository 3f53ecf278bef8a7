/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import dev.halflight.processor.app.Sample;
import dev.halflight.processor.config.StreamSettings;
import dev.halflight.processor.config.TopicNames;
import dev.halflight.processor.embedded.EmbeddedCluster;
import dev.halflight.processor.embedded.Topics;
import dev.halflight.schemas.wire.SchemaRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import org.apache.kafka.common.KafkaException;

/**
 * A broker, and what sends to it and reads from it, in a process of its own: its work is not the worker's. It says where the broker
 * and the registry are, then does what it is told line by line, and answers each with a line:
 *
 * <pre>
 *   fill PREFIX CONTENT COUNT        a backlog
 *   pace PREFIX CONTENT COUNT RATE   observations at a rate a second; answers with the quantiles of their latency
 *   feed GROUP CONTENT PARTITIONS AHEAD COUNT   a backlog that is kept before a group of consumers while it reads
 *   halt -                           ends the feeding, and removes its topics
 * </pre>
 */
public final class LoadServer {
    static final String FILL = "fill";
    static final String PACE = "pace";
    static final String FEED = "feed";
    static final String HALT = "halt";
    static final String TOPICS = "topics";
    static final String DONE = "done";

    private static final int PARTITIONS = 6;
    /** Parts of a partition, each deleted as a whole when it was read. */
    private static final int SEGMENT_BYTES = 64 << 20;
    /** Kafka looks for what may be deleted every five minutes, in which a fast stream fills the disk. */
    private static final Map<String, String> PROMPT_DELETION =
            Map.of("log.retention.check.interval.ms", "3000", "log.initial.task.delay.ms", "3000");

    private final EmbeddedCluster cluster;
    private final SchemaRegistry registry;
    private final Sample sample;
    private final StreamSettings stream;
    private Optional<Feeder> feeder = Optional.empty();
    private TopicNames fed = topics("first");

    private LoadServer(EmbeddedCluster cluster, SchemaRegistry registry, Sample sample, StreamSettings stream) {
        this.cluster = cluster;
        this.registry = registry;
        this.sample = sample;
        this.stream = stream;
    }

    /**
     * Serves until the end of {@code in}.
     *
     * @throws IOException if there is no temporary folder
     */
    public static void serve(StreamSettings stream, InputStream in, PrintStream out) throws IOException {
        TopicNames first = topics("first");
        try (EmbeddedCluster cluster = new EmbeddedCluster(first, PARTITIONS, stream.largestRecord(), PROMPT_DELETION);
                SchemaRegistry registry = new SchemaRegistry(cluster.registry().url(), Map.of())) {
            out.println(cluster.kafka().bootstrapServers() + " "
                    + cluster.registry().url());
            LoadServer server = new LoadServer(cluster, registry, new Sample(), stream);
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.println(server.answer(line));
            }
            server.halt();
        }
    }

    private String answer(String line) {
        try (Scanner words = new Scanner(line)) {
            String command = words.next();
            String prefix = words.next();
            return switch (command) {
                case TOPICS -> {
                    makeTopics(prefix, PARTITIONS, Map.of());
                    yield DONE;
                }
                case FILL -> {
                    load(PARTITIONS).fill(topics(prefix), content(words), words.nextInt());
                    yield DONE;
                }
                case PACE ->
                    load(PARTITIONS)
                            .pace(topics(prefix), content(words), words.nextInt(), Double.parseDouble(words.next()))
                            .toString();
                case FEED -> feed(prefix, content(words), words.nextInt(), words.nextInt(), words.nextLong());
                case HALT -> halt();
                default -> throw new IllegalArgumentException("told to " + line);
            };
        } catch (KafkaException e) {
            return "failed: " + e.getMessage();
        }
    }

    private String feed(String group, Content content, int partitions, int ahead, long count) {
        halt();
        Load load = load(partitions);
        long bytes = (long) (2 * ahead * load.meanBytes(topics("first"), content) / partitions);
        makeTopics(
                group,
                partitions,
                Map.of(
                        "segment.bytes", Integer.toString(SEGMENT_BYTES),
                        "retention.bytes", Long.toString(bytes + 2L * SEGMENT_BYTES),
                        "file.delete.delay.ms", "1000"));
        feeder = Optional.of(load.feed(topics(group), content, group, ahead, count));
        fed = topics(group);
        return DONE;
    }

    private String halt() {
        if (feeder.isEmpty()) {
            return DONE;
        }
        Feeder ended = feeder.get();
        feeder = Optional.empty();
        ended.close();
        Topics.remove(cluster.kafka().client(), fed.all());
        return ended.failure().map(failure -> "failed: " + failure).orElse(DONE);
    }

    private Load load(int partitions) {
        return new Load(cluster.kafka(), registry, sample, partitions);
    }

    private void makeTopics(String prefix, int partitions, Map<String, String> settings) {
        Topics.ensure(cluster.kafka().client(), topics(prefix).all(), partitions, stream.largestRecord(), settings);
    }

    private static Content content(Scanner words) {
        return Content.valueOf(words.next());
    }

    /** The topics with a prefix. */
    static TopicNames topics(String prefix) {
        return new TopicNames(prefix + ".observations", prefix + ".enriched", prefix + ".dead-letters");
    }
}
