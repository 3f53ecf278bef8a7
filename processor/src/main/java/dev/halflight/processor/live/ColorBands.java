/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.live;

import dev.halflight.v1.Band;
import java.util.List;

/** Which bands are shown as red, green and blue. */
final class ColorBands {
    /** The best first: neighbors in the middle, where images are deepest. */
    private static final List<List<Band>> TRIPLES = List.of(
            List.of(Band.I, Band.R, Band.G),
            List.of(Band.Z, Band.R, Band.G),
            List.of(Band.Z, Band.I, Band.G),
            List.of(Band.Z, Band.I, Band.R),
            List.of(Band.Y, Band.R, Band.G),
            List.of(Band.R, Band.G, Band.U));

    private ColorBands() {}

    /**
     * Three bands of those there are, or, of fewer than three, those there are, the reddest first; one of them alone is shown in gray.
     *
     * @param bands from the bluest to the reddest
     */
    static List<Band> of(List<Band> bands) {
        return TRIPLES.stream().filter(bands::containsAll).findFirst().orElseGet(() -> ends(bands));
    }

    private static List<Band> ends(List<Band> bands) {
        if (bands.size() < 2) {
            return List.copyOf(bands);
        }
        Band bluest = bands.get(0);
        Band reddest = bands.get(bands.size() - 1);
        return bands.size() == 2 ? List.of(reddest, bluest) : List.of(reddest, bands.get(bands.size() / 2), bluest);
    }
}
