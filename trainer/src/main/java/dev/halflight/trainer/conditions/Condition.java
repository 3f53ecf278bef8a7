/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.conditions;

import dev.halflight.schemas.tokens.Mask;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.v1.Band;
import dev.halflight.v1.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A condition under which images are seen: a pure function of the observation. Where it leaves something to chance, the object's
 * identifier decides.
 */
public sealed interface Condition
        permits AsMeasured, BandMissing, AnyBandMissing, BleedColumn, ImageEdge, TokensHidden {
    /** Its name in files, such as {@code band_missing_g}. */
    String key();

    /** Its name for a reader. */
    String title();

    /** The object under this condition; empty if the condition cannot be told from what was measured. */
    Optional<Degraded> degrade(Observation observation, TokenLayout layout);

    /** As measured, and each condition that is worse. */
    static List<Condition> all(TokenLayout layout) {
        List<Condition> all = new ArrayList<>();
        all.add(new AsMeasured());
        for (Band band : layout.bands()) {
            all.add(new BandMissing(band));
        }
        all.add(new AnyBandMissing());
        all.add(new BleedColumn(2));
        all.add(new ImageEdge(2));
        all.add(new TokensHidden(0.25));
        all.add(new TokensHidden(0.5));
        all.add(new TokensHidden(0.75));
        return all;
    }

    /**
     * An object under a condition.
     *
     * @param observation what is left of what was measured
     * @param mask what of it may be looked at; never the spectrum
     */
    record Degraded(Observation observation, Mask mask) {
        /** All that is left may be looked at. */
        static Degraded of(Observation left, TokenLayout layout) {
            return new Degraded(left, Mask.imageOnly(layout));
        }
    }
}
