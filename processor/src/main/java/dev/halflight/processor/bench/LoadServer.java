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
import java.util.Scanner;
import org.apache.kafka.common.KafkaException;

/**
 * A broker, and what sends to it and reads from it, in a process of its own: its work is not the worker's. It says where the broker
 * and the registry are, then does what it is told line by line, and answers each with a line:
 *
 * <pre>
 *   fill PREFIX CONTENT COUNT        a backlog
 *   pace PREFIX CONTENT COUNT RATE   observations at a rate a second; answers with the quantiles of their latency
 * </pre>
 */
public final class LoadServer {
    static final String FILL = "fill";
    static final String PACE = "pace";
    static final String TOPICS = "topics";
    static final String DONE = "done";

    private static final int PARTITIONS = 6;

    private LoadServer() {}

    /**
     * Serves until the end of {@code in}.
     *
     * @throws IOException if there is no temporary folder
     */
    public static void serve(StreamSettings stream, InputStream in, PrintStream out) throws IOException {
        TopicNames first = topics("first");
        try (EmbeddedCluster cluster = new EmbeddedCluster(first, PARTITIONS, stream.largestRecord());
                SchemaRegistry registry = new SchemaRegistry(cluster.registry().url(), Map.of())) {
            out.println(cluster.kafka().bootstrapServers() + " "
                    + cluster.registry().url());
            Load load = new Load(cluster.kafka(), registry, new Sample(), PARTITIONS);
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.println(answer(line, load, cluster, stream));
            }
        }
    }

    private static String answer(String line, Load load, EmbeddedCluster cluster, StreamSettings stream) {
        try (Scanner words = new Scanner(line)) {
            String command = words.next();
            TopicNames topics = topics(words.next());
            if (command.equals(TOPICS)) {
                Topics.ensure(cluster.kafka().client(), topics.all(), PARTITIONS, stream.largestRecord());
                return DONE;
            }
            Content content = Content.valueOf(words.next());
            int count = Integer.parseInt(words.next());
            if (command.equals(FILL)) {
                load.fill(topics, content, count);
                return DONE;
            }
            return load.pace(topics, content, count, Double.parseDouble(words.next()))
                    .toString();
        } catch (KafkaException e) {
            return "failed: " + e.getMessage();
        }
    }

    /** The topics with a prefix. */
    static TopicNames topics(String prefix) {
        return new TopicNames(prefix + ".observations", prefix + ".enriched", prefix + ".dead-letters");
    }
}
