/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.report;

import dev.halflight.trainer.contest.Contender;
import java.awt.BasicStroke;
import java.awt.Color;

/** The colors of the contenders, told apart by the color-blind too (Okabe and Ito 2008), and their lines. */
final class Colors {
    private static final BasicStroke FULL = new BasicStroke(4);
    private static final BasicStroke DASHED =
            new BasicStroke(3.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {14, 8}, 0);

    private Colors() {}

    static Color of(Contender contender) {
        return switch (contender) {
            case STANDARD -> new Color(0x0072b2);
            case PAPER -> new Color(0xd55e00);
            case NEAREST_NEIGHBORS -> new Color(0x009e73);
            case PERCEPTRON -> new Color(0xe69f00);
            case EXPORTED -> new Color(0xcc79a7);
        };
    }

    /** Full for the first row of a contender, dashed for others. */
    static BasicStroke stroke(boolean first) {
        return first ? FULL : DASHED;
    }
}
