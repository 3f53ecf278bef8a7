/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The magnitudes of the object in the middle one of the apertures, band after band. */
final class AperturePhotometry {
    /** Magnitude of one nJy, AB (Oke and Gunn 1983, ApJ 266, 713). */
    private static final double ZERO_POINT = 31.4;
    /** Part of the aperture that must have been measured. */
    private static final double LEAST_USABLE = 0.8;

    private AperturePhotometry() {}

    static Magnitudes of(TokenLayout layout, List<@Nullable Plane> planes) {
        Magnitudes magnitudes = Magnitudes.missing(planes.size());
        for (int band = 0; band < planes.size(); band++) {
            Plane plane = planes.get(band);
            if (plane != null) {
                measure(layout, plane, band, magnitudes);
            }
        }
        return magnitudes;
    }

    private static void measure(TokenLayout layout, Plane plane, int band, Magnitudes magnitudes) {
        double radius = layout.apertures().get(layout.apertures().size() / 2);
        double center = (layout.imageSize() - 1) / 2.0;
        double sum = 0;
        int usable = 0;
        int pixels = 0;
        for (int place = 0; place < layout.pixels(); place++) {
            double x = place % layout.imageSize() - center;
            double y = place / layout.imageSize() - center;
            if (Math.hypot(x, y) <= radius) {
                pixels++;
                sum += plane.brightness()[place];
                usable += plane.usable()[place] ? 1 : 0;
            }
        }
        if (usable >= LEAST_USABLE * pixels) {
            double area = layout.pixelScale() * layout.pixelScale();
            double complete = pixels / (double) usable;
            magnitudes.set(
                    band, sum * complete * area, plane.noise() * Math.sqrt(usable) * complete * area, ZERO_POINT);
        }
    }
}
