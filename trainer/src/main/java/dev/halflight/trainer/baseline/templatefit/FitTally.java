/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline.templatefit;

import dev.halflight.v1.ObjectClass;
import dev.halflight.v1.Observation;
import java.util.Locale;
import java.util.Optional;

/** How many known redshifts of galaxies and quasars were found. */
public final class FitTally {
    /** A redshift is found if it is nearer than this, in units of 1+z: 1000 km/s, as surveys judge their redshifts. */
    private static final double FOUND = 1000 / 299_792.458;

    private int known;
    private int found;
    private int trusted;
    private int trustedFound;

    /** Counts an observation and what was found of it, if its redshift is known and it is no star. */
    public void add(Observation observation, Optional<TemplateRedshift> fit) {
        Optional<Double> redshift = observation
                .getKnownRedshift()
                .filter(value -> observation.getKnownClass().orElse(ObjectClass.GALAXY) != ObjectClass.STAR);
        if (redshift.isEmpty()) {
            return;
        }
        known++;
        if (fit.isEmpty()) {
            return;
        }
        boolean right = Math.abs(fit.get().redshift() - redshift.get()) < FOUND * (1 + redshift.get());
        found += right ? 1 : 0;
        trusted += fit.get().isTrusted() ? 1 : 0;
        trustedFound += fit.get().isTrusted() && right ? 1 : 0;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "of %d known redshifts %d were found within 1000 km/s; %d fits came without a warning, and %d of those were right",
                known,
                found,
                trusted,
                trustedFound);
    }
}
