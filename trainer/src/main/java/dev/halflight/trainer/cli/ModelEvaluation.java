/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import dev.halflight.schemas.model.ModelCard;
import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.trainer.baseline.RedshiftBaseline;
import dev.halflight.trainer.baseline.templatefit.TemplateFit;
import dev.halflight.trainer.cases.CaseFindings;
import dev.halflight.trainer.cases.CaseTable;
import dev.halflight.trainer.compare.CaseInspector;
import dev.halflight.trainer.conditions.ConditionSurvey;
import dev.halflight.trainer.conditions.ImagePredictor;
import dev.halflight.trainer.evaluate.Analysis;
import dev.halflight.trainer.evaluate.Evaluation;
import dev.halflight.trainer.evaluate.EvaluationResults;
import dev.halflight.trainer.evaluate.ExportedModel;
import dev.halflight.trainer.evaluate.Inspector;
import dev.halflight.trainer.report.ComparisonTable;
import dev.halflight.trainer.report.ConditionReport;
import dev.halflight.trainer.report.FigureTable;
import dev.halflight.trainer.report.HtmlReport;
import dev.halflight.trainer.report.JsonReport;
import dev.halflight.trainer.report.Plots;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Evaluates a model folder on a file of observations. */
final class ModelEvaluation {
    @Option(names = "--model", required = true, paramLabel = "FOLDER", description = "The model folder.")
    private Path model = Path.of("");

    @Option(names = "--data", required = true, paramLabel = "FILE.avro", description = "The observations.")
    private Path data = Path.of("");

    @Option(
            names = "--count",
            defaultValue = "1000",
            description = "How many of them, at most; by default ${DEFAULT-VALUE}.")
    private int count;

    @Option(names = "--json", paramLabel = "FILE.json", description = "Also write all figures to a JSON file.")
    private @Nullable Path json;

    @Option(names = "--plots", paramLabel = "FOLDER", description = "Also draw the plots of the report as PNG files.")
    private @Nullable Path plots;

    @Option(
            names = {"--html", "--report-html"},
            paramLabel = "FILE.html",
            description = "Also write a report with all tables and plots, in one file that needs no network.")
    private @Nullable Path html;

    @Option(
            names = "--conditions",
            description =
                    "Also ask for the redshifts from worse images: a band missing, a bleed column, an edge, hidden parts.")
    private boolean conditions;

    @Option(names = "--threads", description = "Threads of one tensor operation; by default one a processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @ArgGroup(exclusive = false)
    private ComparisonOptions comparison = new ComparisonOptions();

    @ArgGroup(exclusive = false)
    private CaseOptions cases = new CaseOptions();

    void run(PrintWriter out) throws IOException {
        ModelCard card = ModelFolder.open(model).card();
        Evaluated evaluated = evaluate(card);
        EvaluationResults results = evaluated.results();
        new FigureTable(results.figures(), out).print();
        new ComparisonTable(results, out).print();
        ConditionReport.print(results.conditions(), out);
        new CaseTable(out).print(evaluated.cases());
        if (json == null && plots == null && html == null) {
            return;
        }
        Analysis analysis = Analysis.of(results);
        if (json != null) {
            JsonReport.write(json, results, analysis);
        }
        if (plots != null) {
            Plots.save(plots, results, analysis);
        }
        if (html != null) {
            HtmlReport.write(html, results, analysis);
        }
    }

    /** What was found on the observations, and of the frozen cases. */
    private record Evaluated(EvaluationResults results, List<CaseFindings> cases) {}

    private Evaluated evaluate(ModelCard card) throws IOException {
        Tokenizer tokenizer = new Tokenizer(card.layout(), card.contextScaling());
        Optional<TemplateFit> fit = comparison.fit(card.redshiftGrid());
        try (ExportedModel exported = new ExportedModel(model, card, threads);
                Comparison others = comparison.prepare(exported, fit)) {
            ConditionSurvey worse = survey(tokenizer, card.redshiftGrid(), exported, others.redshiftBaselines());
            List<Inspector> inspectors = new ArrayList<>(others.inspectors());
            if (conditions) {
                inspectors.add(worse);
            }
            Evaluation evaluation = new EvaluationRun(tokenizer, data, count).of(exported, inspectors);
            CaseInspector real = cases.inspect(exported, tokenizer, card.redshiftGrid(), fit);
            EvaluationResults results = new EvaluationResults(
                    card.name() + " " + card.version(),
                    evaluation.objects().size() + " objects of " + data.getFileName(),
                    evaluation.objects(),
                    evaluation.figures(),
                    others.baselines(),
                    worse.figures(),
                    others.figures(),
                    real.cases());
            return new Evaluated(results, real.findings());
        }
    }

    private static ConditionSurvey survey(
            Tokenizer tokenizer, RedshiftGrid grid, ExportedModel model, List<RedshiftBaseline> baselines) {
        List<ImagePredictor> predictors = new ArrayList<>(List.of(ImagePredictor.of(model)));
        baselines.forEach(baseline -> predictors.add(ImagePredictor.of(baseline)));
        return new ConditionSurvey(tokenizer, grid, predictors);
    }
}
