/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.report;

import dev.halflight.trainer.contest.ContestResult;
import dev.halflight.trainer.contest.Requirement;
import dev.halflight.trainer.contest.Requirements;
import dev.halflight.trainer.report.JsonFiles;
import dev.halflight.trainer.report.Plot;
import dev.halflight.trainer.report.Table;
import dev.halflight.trainer.report.Templates;
import dev.halflight.trainer.report.Theme;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Shows what came of a contest. */
public final class ContestReport {
    private static final String TITLE = "Photometric redshifts side by side, at this budget";

    private final ContestResult result;
    private final List<Requirement> requirements;
    private final List<Table> tables;

    /** Of this contest; this takes a while, because intervals are found by resampling. */
    public ContestReport(ContestResult result) {
        this.result = result;
        requirements = Requirements.of(result);
        tables = new ContestTables(result, requirements).all();
    }

    /** Prints the tables. */
    public void print(PrintWriter out) {
        out.println(TITLE + ": " + lead());
        tables.forEach(table -> new TextTable(table).print(out));
        out.flush();
    }

    /** Writes every figure as JSON. */
    public void writeJson(Path file) throws IOException {
        JsonFiles.write(file, new ContestJson(result).node(requirements));
    }

    /** Writes tables in Markdown and HTML, and the plots, into a folder that is made if need be. */
    public void writePages(Path folder) throws IOException {
        Files.createDirectories(folder);
        String text = tables.stream()
                .map(table -> new TextTable(table).markdown())
                .collect(Collectors.joining("\n", "# " + TITLE + "\n\n" + lead() + "\n\n", ""));
        Files.writeString(folder.resolve("compare.md"), text);
        List<Figure> figures = new ArrayList<>();
        for (Plot plot : plots()) {
            byte[] light = plot.png(Theme.LIGHT);
            Files.write(folder.resolve(plot.name() + ".png"), light);
            figures.add(new Figure(base64(light), base64(plot.png(Theme.DARK)), plot.caption()));
        }
        try (Writer writer = Files.newBufferedWriter(folder.resolve("compare.html"))) {
            Templates.template("contest").execute(new Page(TITLE, lead(), Templates.style(), tables, figures), writer);
        }
    }

    /**
     * What the page's template is filled with.
     *
     * @param lead a sentence or two
     */
    record Page(String title, String lead, String style, List<Table> tables, List<Figure> figures) {}

    /** A plot as PNG in base64, on white and on dark. */
    record Figure(String light, String dark, String caption) {}

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private List<Plot> plots() {
        List<Plot> plots = new ArrayList<>(CurvePlot.all(result));
        plots.addAll(BinPlot.all(result));
        plots.add(new PitPlot(result).plot());
        return plots;
    }

    private String lead() {
        return result.settings().describe();
    }
}
