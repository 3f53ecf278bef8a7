/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.upgrade;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What came out while versions were exchanged.
 *
 * @param sent observations
 * @param enriched records
 * @param deadLettered records
 * @param lost observations of which nothing came out
 * @param repeated observations of which more than one came out
 * @param outOfOrder enriched records that came after a later revision of their object
 * @param byVersion enriched records of each version of the model
 * @param schemas ids of the schemas that enriched records were written with
 * @param steps of the exchange, in their order
 */
public record UpgradeReport(
        int sent,
        int enriched,
        int deadLettered,
        Set<String> lost,
        Set<String> repeated,
        List<String> outOfOrder,
        Map<String, Integer> byVersion,
        Set<Integer> schemas,
        List<Step> steps) {
    /**
     * A part of the exchange.
     *
     * @param name what happened
     * @param seconds until the next step
     * @param results read meanwhile
     * @param longestWaitMillis of one of these, from sending to reading
     */
    public record Step(String name, double seconds, int results, long longestWaitMillis) {}

    /** When a step began, by the clock of the machine. */
    public record Begin(String name, long millis) {}

    private static final double MILLIS = 1e3;

    /** Compares what was sent with what was read; the last beginning is the end. */
    public static UpgradeReport of(List<String> sent, List<Result> results, List<Begin> begins) {
        Set<String> lost = new TreeSet<>(sent);
        Set<String> seen = new HashSet<>();
        Set<String> repeated = new TreeSet<>();
        List<String> outOfOrder = new ArrayList<>();
        Map<String, Long> latest = new HashMap<>();
        Map<String, Integer> byVersion = new TreeMap<>();
        for (Result result : results) {
            lost.remove(result.observation());
            if (!seen.add(result.observation())) {
                repeated.add(result.observation());
            }
            if (!result.isDeadLetter()) {
                byVersion.merge(result.modelVersion(), 1, Integer::sum);
                if (latest.merge(result.objectId(), result.revision(), Math::max) > result.revision()) {
                    outOfOrder.add(result.observation());
                }
            }
        }
        List<Result> enriched =
                results.stream().filter(result -> !result.isDeadLetter()).toList();
        return new UpgradeReport(
                sent.size(),
                enriched.size(),
                results.size() - enriched.size(),
                lost,
                repeated,
                outOfOrder,
                byVersion,
                enriched.stream().map(Result::schemaId).collect(Collectors.toCollection(TreeSet::new)),
                steps(results, begins));
    }

    private static List<Step> steps(List<Result> results, List<Begin> begins) {
        List<Step> steps = new ArrayList<>();
        for (int k = 0; k + 1 < begins.size(); k++) {
            long begin = begins.get(k).millis();
            long end = begins.get(k + 1).millis();
            List<Result> meanwhile = results.stream()
                    .filter(result -> result.readMillis() >= begin && result.readMillis() < end)
                    .toList();
            long longest =
                    meanwhile.stream().mapToLong(Result::waitedMillis).max().orElse(0);
            steps.add(new Step(begins.get(k).name(), (end - begin) / MILLIS, meanwhile.size(), longest));
        }
        return steps;
    }

    /** Writes it as JSON. */
    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        new ObjectMapper()
                .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(file.toFile(), this);
    }
}
