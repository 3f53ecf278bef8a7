/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halflight.trainer.evaluate.Analysis;
import dev.halflight.trainer.evaluate.BaselineComparison;
import dev.halflight.trainer.evaluate.CaseAnswer;
import dev.halflight.trainer.evaluate.EvaluationResults;
import dev.halflight.trainer.evaluate.FrozenCase;
import dev.halflight.trainer.evaluate.GroupMetrics;
import dev.halflight.trainer.evaluate.Metric;
import dev.halflight.trainer.evaluate.PdfOutcome;
import dev.halflight.trainer.evaluate.PdfScores;
import dev.halflight.trainer.evaluate.ReconstructionFigure;
import dev.halflight.trainer.evaluate.Visible;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/**
 * What an evaluation found, for programs: the figures of the model's card by name, then sections {@code overall}, {@code cells},
 * {@code classes}, {@code flags}, {@code baselines}, {@code conditions}, {@code reconstruction} and {@code cases}.
 */
public final class JsonReport {
    private static final List<Metric> COMPARED = List.of(Metric.SIGMA_NMAD, Metric.OUTLIER_FRACTION, Metric.CRPS);

    private static final int PIT_BINS = 20;

    private JsonReport() {}

    /** Writes it. */
    public static void write(Path file, EvaluationResults results, Analysis analysis) throws IOException {
        JsonFiles.write(file, of(results, analysis));
    }

    private static ObjectNode of(EvaluationResults results, Analysis analysis) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        results.figures().all().forEach(root::put);
        root.put("model", results.model());
        root.put("data", results.data());
        ObjectNode overall = root.putObject("overall");
        for (Visible visible : Visible.values()) {
            if (analysis.overall().containsKey(visible)) {
                ObjectNode node =
                        put(overall.putObject(visible.key()), analysis.overall().get(visible));
                putRanks(node, results.pdfs(visible));
            }
        }
        ArrayNode cells = root.putArray("cells");
        analysis.cells()
                .forEach(cell -> put(
                        cells.addObject()
                                .put("visible", cell.visible().key())
                                .put("axis", cell.axis().key())
                                .put("cell", cell.label().text()),
                        cell.metrics()));
        JudgedJson.putClasses(root.putObject("classes"), analysis.classes());
        JudgedJson.putFlags(root.putObject("flags"), analysis.judgements());
        ArrayNode baselines = root.putArray("baselines");
        analysis.baselines().forEach(comparison -> put(baselines.addObject(), comparison));
        ConditionReport.put(root.putArray("conditions"), results.conditions());
        ArrayNode reconstruction = root.putArray("reconstruction");
        results.reconstruction().forEach(figure -> put(reconstruction.addObject(), figure));
        ArrayNode cases = root.putArray("cases");
        results.cases().forEach(frozen -> put(cases.addObject(), frozen));
        return root;
    }

    private static void putRanks(ObjectNode node, List<PdfOutcome> pdfs) {
        ArrayNode histogram = node.putArray("pit_histogram");
        for (int count : PdfScores.pitHistogram(pdfs, PIT_BINS)) {
            histogram.add(count);
        }
        JsonFiles.put(node, "pit_ks_of_chance", PdfScores.pitDistanceOfChance(pdfs.size()));
    }

    static ObjectNode put(ObjectNode node, GroupMetrics metrics) {
        node.put("n", metrics.n());
        for (Metric metric : Metric.values()) {
            metrics.value(metric).ifPresent(value -> node.put(metric.key(), value));
            metrics.error(metric).ifPresent(error -> node.put(metric.key() + "_error", error));
        }
        return node;
    }

    private static void put(ObjectNode node, BaselineComparison comparison) {
        node.put("name", comparison.baseline().key());
        node.put("title", comparison.baseline().title());
        node.put("visible", comparison.baseline().visible().key());
        put(node.putObject("baseline"), comparison.theirs());
        put(node.putObject("model"), comparison.model());
        ObjectNode ratios = node.putObject("model_over_baseline");
        COMPARED.forEach(metric -> comparison.ratio(metric).ifPresent(ratio -> ratios.put(metric.key(), ratio)));
    }

    private static void put(ObjectNode node, ReconstructionFigure figure) {
        node.put("name", figure.key());
        node.put("title", figure.title());
        node.put("unit", figure.unit());
        node.put("n", figure.n());
        JsonFiles.put(node, "model", figure.model());
        ObjectNode baselines = node.putObject("baselines");
        new TreeMap<>(figure.baselines()).forEach((name, value) -> JsonFiles.put(baselines, name, value));
    }

    private static void put(ObjectNode node, FrozenCase frozen) {
        node.put("name", frozen.name());
        node.put("known", frozen.known());
        frozen.redshift().ifPresent(redshift -> node.put("redshift", redshift));
        ArrayNode answers = node.putArray("answers");
        for (CaseAnswer answer : frozen.answers()) {
            ObjectNode said = answers.addObject();
            said.put("from", answer.from());
            JsonFiles.put(said, "redshift", answer.redshift());
            JsonFiles.put(said, "low", answer.low());
            JsonFiles.put(said, "high", answer.high());
            said.put("class", JudgedJson.name(answer.likeliest()));
            JsonFiles.put(said, "class_probability", answer.probability());
            said.put("use", answer.use().name());
            ArrayNode flags = said.putArray("flags");
            answer.flags().forEach(flag -> flags.add(flag.name()));
        }
    }
}
