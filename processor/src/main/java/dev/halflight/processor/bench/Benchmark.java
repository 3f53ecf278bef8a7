/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import dev.halflight.processor.config.BatchSettings;
import dev.halflight.processor.config.ModelSettings;
import dev.halflight.processor.config.StreamSettings;
import dev.halflight.processor.config.TopicNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Measures the stream beside the bare model, scenario after scenario, and all of that several times, after a round that warms up:
 * whatever else the machine does meets each of them.
 */
public final class Benchmark {
    /** Of the full rate, when latency is measured. */
    private static final double PACE = 0.5;

    private static final double PACED_SECONDS = 12;

    private final Models models;
    private final BatchSettings batch;
    private final StreamSettings stream;
    private final int records;
    private final String version;

    /**
     * A benchmark.
     *
     * @param records observations of a backlog
     * @param version the program's version
     * @throws IOException if the model cannot be read
     */
    public Benchmark(ModelSettings model, BatchSettings batch, StreamSettings stream, int records, String version)
            throws IOException {
        models = new Models(model);
        this.batch = batch;
        this.stream = stream;
        this.records = records;
        this.version = version;
    }

    /**
     * Runs the rounds.
     *
     * @param load where observations come from
     * @param scenarios what is measured
     * @param rounds rounds that count
     * @param progress told of each measurement
     * @throws IOException if the stream does not come to an end
     */
    public BenchmarkReport run(LoadProcess load, List<Scenario> scenarios, int rounds, Consumer<String> progress)
            throws IOException, InterruptedException {
        progress.accept("filling backlogs of " + records + " observations");
        Map<Content, TopicNames> backlogs = backlogs(load, scenarios);
        StreamRun runs = new StreamRun(models, load, stream, batch.linger(), version);
        Map<Scenario, List<Round>> measured = new LinkedHashMap<>();
        List<Double> matrixProducts = new ArrayList<>();
        for (int number = 0; number <= rounds; number++) {
            matrixProducts.add(models.matrixProducts());
            for (Scenario scenario : scenarios) {
                String run = "round-" + number + "-" + scenario.name();
                Round round = round(runs, scenario, run, backlogs.get(scenario.content()));
                progress.accept((number == 0 ? "warm-up  " : "round " + number + "  ") + round);
                if (number > 0) {
                    measured.computeIfAbsent(scenario, key -> new ArrayList<>()).add(round);
                }
            }
        }
        PartTimes parts =
                PartTimes.measure(models, scenarios.get(0), load.registry().url());
        List<ScenarioFigures> figures = new ArrayList<>();
        for (Map.Entry<Scenario, List<Round>> scenario : measured.entrySet()) {
            figures.add(
                    ScenarioFigures.of(scenario.getKey(), scenario.getValue(), models.multiplyAdds(scenario.getKey())));
        }
        return new BenchmarkReport(
                Headline.of(figures),
                parts,
                AlertRate.measure(models.tokenizer(scenarios.get(0)), stream.threads()),
                models.name(),
                models.place(),
                Runtime.getRuntime().availableProcessors(),
                1e-9 * ScenarioFigures.median(matrixProducts.stream().mapToDouble(Double::doubleValue)),
                stream.threads(),
                records,
                rounds,
                figures);
    }

    private Map<Content, TopicNames> backlogs(LoadProcess load, List<Scenario> scenarios) throws IOException {
        Map<Content, TopicNames> backlogs = new EnumMap<>(Content.class);
        for (Scenario scenario : scenarios) {
            Content content = scenario.content();
            if (!backlogs.containsKey(content)) {
                backlogs.put(content, load.topics(content.name()));
                load.fill(content.name(), content, records);
            }
        }
        return backlogs;
    }

    private Round round(StreamRun runs, Scenario scenario, String run, TopicNames backlog)
            throws IOException, InterruptedException {
        double raw = BareModel.rate(models, scenario, batch.size());
        StreamFigures figures = runs.backlog(scenario, run, backlog, records);
        double rate = PACE * figures.rate();
        Latency latency = runs.paced(scenario, run + "-paced", (int) Math.ceil(PACED_SECONDS * rate), rate);
        return new Round(scenario, raw, figures, latency);
    }
}
