/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest;

import dev.halflight.trainer.conditions.AnyBandMissing;
import dev.halflight.trainer.conditions.AsMeasured;
import dev.halflight.trainer.conditions.BleedColumn;
import dev.halflight.trainer.conditions.Condition;
import dev.halflight.trainer.conditions.ImageEdge;
import dev.halflight.trainer.conditions.TokensHidden;

/** In what state the galaxies of the test are shown. */
public enum TestCondition {
    WHOLE("whole", "as measured", new AsMeasured(), 0),
    BAND_MISSING("band_missing", "one band missing", new AnyBandMissing(), 0),
    BLEED("bleed", "2-px bleed column", new BleedColumn(2), 0),
    EDGE("edge", "edge at 2 arcsec", new ImageEdge(2), 0),
    QUARTER_HIDDEN("quarter_hidden", "25% hidden", new TokensHidden(0.25), 0.25),
    THREE_QUARTERS_HIDDEN("three_quarters_hidden", "75% hidden", new TokensHidden(0.75), 0.75),
    /** The same galaxies, but each with others beside it: what is shown is as it was measured. */
    BLEND("blend", "blended with neighbors", new AsMeasured(), 0);

    private final String key;
    private final String title;
    private final Condition degradation;
    private final double hidden;

    TestCondition(String key, String title, Condition degradation, double hidden) {
        this.key = key;
        this.title = title;
        this.degradation = degradation;
        this.hidden = hidden;
    }

    /** Its name in files. */
    public String key() {
        return key;
    }

    /** Its name for a reader. */
    public String title() {
        return title;
    }

    /** What it takes from an observation. */
    public Condition degradation() {
        return degradation;
    }

    /** The part of the image tokens that is hidden, 0 to 1. */
    public double hidden() {
        return hidden;
    }
}
