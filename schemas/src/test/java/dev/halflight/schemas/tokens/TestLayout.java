/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

import dev.halflight.v1.Band;
import java.util.List;

/** A layout of two bands on the usual grids. */
public final class TestLayout {
    private TestLayout() {}

    public static TokenLayout layout() {
        return layout(false);
    }

    static TokenLayout layout(boolean noisySamplesDrawn) {
        return new TokenLayout(
                64,
                0.168,
                8,
                List.of(Band.G, Band.R),
                List.of(700.0, 1200.0),
                List.of(new Filter("hsc.g", Band.G, 4791, 1370), new Filter("hsc.r2", Band.R, 6214, 1490)),
                List.of(2.5, 6.0, 17.0),
                Math.log10(3600),
                1e-4,
                68,
                64,
                2,
                noisySamplesDrawn);
    }
}
