/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.chaos;

import java.util.List;

/**
 * What a reader of committed records finds.
 *
 * @param sent objects sent
 * @param enriched enriched records
 * @param deadLettered dead letters
 * @param lost objects that were neither enriched nor given up
 * @param duplicated objects that came out more than once
 * @param wrong records of objects that were not sent, enriched records with the redshift of another object or of poison
 * @param givenUp dead letters of objects that are not poison
 * @param lag sent records that the workers have not committed
 * @param examples some of the objects that something is wrong with
 */
record Verdict(
        int sent,
        int enriched,
        int deadLettered,
        int lost,
        int duplicated,
        int wrong,
        int givenUp,
        long lag,
        List<String> examples) {
    Verdict {
        examples = List.copyOf(examples);
    }

    /** Whether each object came out once, as it should, and the workers know it. */
    boolean exactlyOnce() {
        return lost == 0
                && duplicated == 0
                && wrong == 0
                && givenUp == 0
                && lag == 0
                && enriched + deadLettered == sent;
    }
}
