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

    private final Aperture aperture;
    private final double pixelArea;

    AperturePhotometry(TokenLayout layout) {
        aperture = new Aperture(
                layout.imageSize(), layout.apertures().get(layout.apertures().size() / 2));
        pixelArea = layout.pixelScale() * layout.pixelScale();
    }

    Aperture aperture() {
        return aperture;
    }

    Magnitudes of(List<@Nullable Plane> planes) {
        Magnitudes magnitudes = Magnitudes.missing(planes.size());
        for (int band = 0; band < planes.size(); band++) {
            Plane plane = planes.get(band);
            if (plane != null) {
                measure(plane, band, magnitudes);
            }
        }
        return magnitudes;
    }

    private void measure(Plane plane, int band, Magnitudes magnitudes) {
        double sum = 0;
        int usable = 0;
        for (int place : aperture.places()) {
            sum += plane.brightness()[place];
            usable += plane.usable()[place] ? 1 : 0;
        }
        if (usable >= LEAST_USABLE * aperture.pixels()) {
            double complete = aperture.pixels() / (double) usable;
            magnitudes.set(
                    band,
                    sum * complete * pixelArea,
                    plane.noise() * Math.sqrt(usable) * complete * pixelArea,
                    ZERO_POINT);
        }
    }
}
