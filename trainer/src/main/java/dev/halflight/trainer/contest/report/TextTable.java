/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.report;

import dev.halflight.trainer.report.Table;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table in plain text: aligned for a terminal, or in Markdown. */
final class TextTable {
    private final Table table;
    private final List<List<String>> lines = new ArrayList<>();

    TextTable(Table table) {
        this.table = table;
        lines.add(table.head());
        for (Table.Row row : table.rows()) {
            List<String> line = new ArrayList<>(List.of(row.label()));
            line.addAll(row.cells());
            lines.add(line);
        }
    }

    /** Prints it with columns of even width. */
    void print(PrintWriter out) {
        int[] widths = IntStream.range(0, table.head().size())
                .map(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        out.println();
        out.println(table.title());
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder(pad(line.get(0), -widths[0]));
            for (int column = 1; column < widths.length; column++) {
                text.append("  ").append(pad(line.get(column), widths[column]));
            }
            out.println(text.toString().stripTrailing());
        }
        if (!table.note().isEmpty()) {
            out.println(table.note());
        }
    }

    private static String pad(String text, int width) {
        return String.format("%" + width + "s", text);
    }

    /** The table as Markdown writes tables, under its title. */
    String markdown() {
        List<String> text = new ArrayList<>(List.of("## " + table.title(), ""));
        text.add(markdown(lines.get(0)));
        text.add(markdown(IntStream.range(0, table.head().size())
                .mapToObj(column -> column == 0 ? "---" : "---:")
                .toList()));
        lines.subList(1, lines.size()).forEach(line -> text.add(markdown(line)));
        if (!table.note().isEmpty()) {
            text.addAll(List.of("", table.note()));
        }
        return String.join("\n", text) + "\n";
    }

    private static String markdown(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }
}
