/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The ratios of an earlier result, which a later one must not fall behind. Ratios compare between machines and between days, where
 * rates and seconds do not.
 *
 * @param ratios by name
 */
public record KeptResult(Map<String, Double> ratios) {
    private static final List<String> RATIOS = List.of(Headline.RATIO, Headline.BUSY);
    /** The part of a ratio that may be lost: rounds differ by as much. */
    private static final double TOLERATED = 0.05;

    public KeptResult {
        ratios = Map.copyOf(ratios);
    }

    /**
     * Reads the ratios of a file that the benchmark wrote.
     *
     * @throws IOException if it cannot be read, or has not all of them
     */
    public static KeptResult read(Path file) throws IOException {
        JsonNode report;
        try {
            report = new ObjectMapper().readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            throw new IOException(file + " is no result of the benchmark: " + e.getOriginalMessage(), e);
        }
        Map<String, Double> ratios = new LinkedHashMap<>();
        for (String name : RATIOS) {
            JsonNode ratio = report.path(name);
            if (!ratio.isNumber()) {
                throw new IOException(file + " has no " + name + ": give a result of ./halflight bench --json FILE");
            }
            ratios.put(name, ratio.asDouble());
        }
        return new KeptResult(ratios);
    }

    /** What a later result has lost, more than rounds differ by; empty if nothing. */
    public List<String> losses(BenchmarkReport later) {
        List<String> losses = new ArrayList<>();
        for (String name : RATIOS) {
            double kept = ratios.getOrDefault(name, Double.NaN);
            if (!(later.headline().get(name) instanceof Double found)) {
                losses.add(name + " was not measured");
            } else if (!(found >= (1 - TOLERATED) * kept)) {
                losses.add(String.format(
                        Locale.ROOT,
                        "%s fell from %.3f to %.3f, by %.1f%%",
                        name,
                        kept,
                        found,
                        100 * (1 - found / kept)));
            }
        }
        return losses;
    }
}
