/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far an object stands out of the noise. */
final class SignalToNoise {
    private SignalToNoise() {}

    /**
     * Of the band nearest the middle that was observed: its flux in the middle one of the apertures, in units of the
     * background's noise there; NaN without images, or where no pixel of the aperture was measured.
     *
     * @param aperture the middle one
     */
    static double ofImage(Aperture aperture, List<@Nullable Plane> planes) {
        int middle = planes.size() / 2;
        for (int distance = 0; distance < planes.size(); distance++) {
            for (int band : new int[] {middle - distance, middle + distance}) {
                Plane plane = band >= 0 && band < planes.size() ? planes.get(band) : null;
                if (plane != null) {
                    return ofPlane(aperture, plane);
                }
            }
        }
        return Double.NaN;
    }

    private static double ofPlane(Aperture aperture, Plane plane) {
        double sum = 0;
        int pixels = 0;
        for (int place : aperture.places()) {
            if (plane.usable()[place]) {
                sum += plane.brightness()[place];
                pixels++;
            }
        }
        return pixels > 0 ? sum / (plane.noise() * Math.sqrt(pixels)) : Double.NaN;
    }

    /** The median, over the measured samples of the grid, of flux over its error; NaN where none was measured. */
    static double ofSpectrum(SpectrumGrid grid) {
        float[] ratios = new float[grid.flux().length];
        int count = 0;
        for (int k = 0; k < ratios.length; k++) {
            if (grid.inverseVariance()[k] > 0) {
                ratios[count++] = (float) (grid.flux()[k] * Math.sqrt(grid.inverseVariance()[k]));
            }
        }
        return Median.of(ratios, count);
    }
}
