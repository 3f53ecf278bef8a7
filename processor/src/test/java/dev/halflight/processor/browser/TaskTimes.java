/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.browser;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What tasks of a page took of the processor, milliseconds, from a trace of Chromium. By the clock a task is as long as the machine makes
 * it wait; this is what the page itself asks for.
 *
 * @param milliseconds of each task, the longest first
 */
public record TaskTimes(List<Double> milliseconds) {
    static final String CATEGORIES = "toplevel";
    private static final String MAIN = "CrRendererMain";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Reads the log of ChromeDriver; of all pages' main threads the busiest counts. */
    static TaskTimes of(List<String> log) {
        List<JsonNode> events = log.stream()
                .map(TaskTimes::parse)
                .map(entry -> entry.path("message"))
                .filter(message -> message.path("method").asText().equals("Tracing.dataCollected"))
                .map(message -> message.path("params"))
                .toList();
        List<String> mainThreads = events.stream()
                .filter(event -> event.path("name").asText().equals("thread_name"))
                .filter(event -> event.path("args").path("name").asText().equals(MAIN))
                .map(TaskTimes::thread)
                .toList();
        return events.stream()
                .filter(event -> event.path("ph").asText().equals("X") && event.has("tdur"))
                .filter(event -> mainThreads.contains(thread(event)))
                .collect(groupingBy(TaskTimes::thread, mapping(TaskTimes::milliseconds, toList())))
                .values()
                .stream()
                .max(comparingDouble(
                        times -> times.stream().mapToDouble(Double::doubleValue).sum()))
                .map(times ->
                        new TaskTimes(times.stream().sorted(reverseOrder()).toList()))
                .orElseThrow(() -> new AssertionError("the trace has no task of a page"));
    }

    private static JsonNode parse(String entry) {
        try {
            return JSON.readTree(entry);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String thread(JsonNode event) {
        return event.path("pid").asText() + "/" + event.path("tid").asText();
    }

    private static double milliseconds(JsonNode event) {
        return event.path("tdur").asDouble() / 1000;
    }

    public double longest() {
        return milliseconds.get(0);
    }
}
