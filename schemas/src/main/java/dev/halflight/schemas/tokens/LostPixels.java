/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pixels of the grid to be taken for not measured. Arrays are shared, not copied.
 *
 * @param bands per band of the layout, whether each pixel of the grid is lost, row after row
 */
public record LostPixels(List<boolean[]> bands) {
    public LostPixels {
        bands = List.copyOf(bands);
    }

    /** No pixel is lost. */
    public static LostPixels none(TokenLayout layout) {
        return new LostPixels(layout.bands().stream()
                .map(band -> new boolean[layout.pixels()])
                .toList());
    }

    List<@Nullable Plane> from(List<@Nullable Plane> planes) {
        if (bands.size() != planes.size()) {
            throw new IllegalArgumentException(
                    "pixels of " + bands.size() + " bands are lost, the layout has " + planes.size());
        }
        List<@Nullable Plane> left = new ArrayList<>();
        for (int band = 0; band < planes.size(); band++) {
            Plane plane = planes.get(band);
            left.add(plane == null ? null : plane.without(bands.get(band)).orElse(null));
        }
        return left;
    }
}
