/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.report;

import java.util.List;

/**
 * A table of a report.
 *
 * @param title what it shows
 * @param note how to read it, a sentence or two; may be empty
 * @param head titles of the columns, of which the first is that of the rows' names
 * @param rows the rows
 */
public record Table(String title, String note, List<String> head, List<Row> rows) {
    /**
     * A row.
     *
     * @param label its name
     * @param cells the other columns
     */
    public record Row(String label, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public Table {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }
}
