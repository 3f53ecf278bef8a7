/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cases;

import java.util.Optional;

/** How an estimate goes with what is known. */
public enum Agreement {
    /** The known redshift is in the 68% interval. */
    WITHIN_68("within 68%"),
    /** It is in the 95% interval only. */
    WITHIN_95("within 95%"),
    /** It is in neither, but less than 1000 km/s away: the interval is too narrow, the redshift right. */
    CLOSE("close"),
    /** It is further away, and the estimate came with a warning. */
    DOUBTED("off, doubted"),
    /** It is further away, and nothing warned of it. */
    OFF("off"),
    /** Nothing is known to compare with. */
    UNKNOWN("-");

    private static final double CLOSE_BY = 1000 / 299_792.458;

    private final String words;

    Agreement(String words) {
        this.words = words;
    }

    /** How an estimate goes with a known redshift. */
    public static Agreement of(CaseEstimate estimate, Optional<Double> known) {
        if (known.isEmpty()) {
            return UNKNOWN;
        }
        double redshift = known.get();
        if (redshift >= estimate.low68() && redshift <= estimate.high68()) {
            return WITHIN_68;
        }
        if (redshift >= estimate.low95() && redshift <= estimate.high95()) {
            return WITHIN_95;
        }
        if (Math.abs(estimate.redshift() - redshift) < CLOSE_BY * (1 + redshift)) {
            return CLOSE;
        }
        return estimate.isTrusted() ? OFF : DOUBTED;
    }

    @Override
    public String toString() {
        return words;
    }
}
