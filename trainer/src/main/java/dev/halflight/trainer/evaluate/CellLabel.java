/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The name of a cell of one axis.
 *
 * @param place where it stands among others
 * @param text for a reader, such as "20 – 21"
 */
public record CellLabel(double place, String text) implements Comparable<CellLabel> {
    private static final Comparator<CellLabel> ORDER =
            Comparator.comparingDouble(CellLabel::place).thenComparing(CellLabel::text);

    /** The bins between increasing edges, of which a bin holds its lower one; the first and the last are open. */
    public static Function<Double, CellLabel> bins(List<Double> edges) {
        return value -> {
            int bin = 0;
            while (bin < edges.size() && value >= edges.get(bin)) {
                bin++;
            }
            if (bin == 0) {
                return new CellLabel(0, "< " + text(edges.get(0)));
            }
            if (bin == edges.size()) {
                return new CellLabel(bin, "≥ " + text(edges.get(bin - 1)));
            }
            return new CellLabel(bin, text(edges.get(bin - 1)) + " – " + text(edges.get(bin)));
        };
    }

    private static String text(double edge) {
        return edge == Math.rint(edge) ? Long.toString(Math.round(edge)) : Double.toString(edge);
    }

    @Override
    public int compareTo(CellLabel other) {
        return ORDER.compare(this, other);
    }
}
