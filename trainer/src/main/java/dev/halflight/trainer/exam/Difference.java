/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.exam;

import java.util.Locale;
import java.util.Optional;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.stat.inference.KolmogorovSmirnovTest;

/**
 * How the simulated values of a quantity differ from the real ones among the galaxies of a cell.
 *
 * @param kind of quantity
 * @param quantity what was compared, such as "g - r"
 * @param cell which galaxies, such as "z 0.5-0.7, i 22-23"
 * @param real number of real galaxies
 * @param simulated number of simulated galaxies
 * @param realMedian median of the real values
 * @param shift median of the simulated values minus that of the real ones
 * @param realWidth half the distance of the percentiles 16 and 84 of the real values
 * @param widthRatio width of the simulated values over that of the real ones
 * @param distance of Kolmogorov and Smirnov: the largest difference of the two cumulative distributions, 0 to 1
 */
record Difference(
        Kind kind,
        String quantity,
        String cell,
        int real,
        int simulated,
        double realMedian,
        double shift,
        double realWidth,
        double widthRatio,
        double distance) {
    /** Kinds of quantities, which go wrong in different words. */
    enum Kind {
        REDSHIFT("near", "far"),
        COLOR("blue", "red"),
        SIZE("small", "large");

        private final String less;
        private final String more;

        Kind(String less, String more) {
            this.less = less;
            this.more = more;
        }
    }

    /** Fewer values than these say nothing of a distribution. */
    private static final int FEWEST = 30;
    /** A shift by a third of the width, or a width wrong by a third, is worth a word. */
    private static final double NOTABLE_SHIFT = 0.33;

    private static final double NOTABLE_RATIO = 1.33;

    /** Compares two samples; empty if one of them has fewer than 30 values. */
    static Optional<Difference> of(Kind kind, String quantity, String cell, double[] real, double[] simulated) {
        if (real.length < FEWEST || simulated.length < FEWEST) {
            return Optional.empty();
        }
        double realWidth = width(real);
        return Optional.of(new Difference(
                kind,
                quantity,
                cell,
                real.length,
                simulated.length,
                percentile(real, 50),
                percentile(simulated, 50) - percentile(real, 50),
                realWidth,
                width(simulated) / realWidth,
                new KolmogorovSmirnovTest().kolmogorovSmirnovStatistic(real, simulated)));
    }

    private static double width(double[] values) {
        return (percentile(values, 84) - percentile(values, 16)) / 2;
    }

    private static double percentile(double[] values, double percent) {
        return new Percentile().evaluate(values, percent);
    }

    /** What is wrong with the simulation here, in words; empty where nothing is worth one. */
    Optional<String> complaint() {
        StringBuilder words = new StringBuilder();
        if (Math.abs(shift) > NOTABLE_SHIFT * realWidth) {
            words.append(
                    String.format(Locale.ROOT, "too %s by %.2f", shift > 0 ? kind.more : kind.less, Math.abs(shift)));
        }
        if (widthRatio > NOTABLE_RATIO || widthRatio < 1 / NOTABLE_RATIO) {
            words.append(words.length() == 0 ? "" : ", ");
            words.append(String.format(
                    Locale.ROOT, "%s: %.2f of the real width", widthRatio > 1 ? "too wide" : "too narrow", widthRatio));
        }
        return words.length() == 0 ? Optional.empty() : Optional.of(quantity + " at " + cell + ": " + words);
    }
}
