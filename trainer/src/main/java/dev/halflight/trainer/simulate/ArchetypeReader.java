/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import dev.halflight.trainer.templates.LineRemoval;
import dev.halflight.trainer.templates.TemplateBasis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Makes archetypes of a basis and its coefficients: on the rest-frame grid, without lines, extended to both ends. What is linear is done
 * once, on the vectors. Mixtures that are negative in the optical are left out; in the ultraviolet of old galaxies, where the basis knows
 * little, a floor stands in.
 */
final class ArchetypeReader {
    /** Center and half of the range in which a line's flux is measured, Angstrom, in the order of {@link ArchetypeLines}. */
    private static final double[][] LINES = {
        {3728.5, 6}, {4862.71, 7.3}, {5008.24, 7.5}, {6564.60, 9.8}, {6585.27, 9.8}, {6725.5, 18}
    };

    private static final double FLOOR = 0.015;
    private static final double LEAST_OPTICAL = 0.1;

    private final TemplateBasis basis;
    private final List<float[]> vectors = new ArrayList<>();
    private final double[][] lineFluxes;
    private final int first;
    private final int end;

    private ArchetypeReader(TemplateBasis basis) {
        this.basis = basis;
        double[] wavelengths = basis.wavelengths();
        first = (int) RestGrid.FINE.index(Math.max(wavelengths[0], 1230)) + 1;
        end = (int) RestGrid.FINE.index(Math.min(wavelengths[wavelengths.length - 1], 9960)) - 1;
        LineRemoval removal = new LineRemoval(wavelengths);
        double[][] all = basis.vectors();
        lineFluxes = new double[LINES.length][all.length];
        for (int k = 0; k < all.length; k++) {
            double[] continuum = removal.continuum(all[k]);
            vectors.add(Resampling.toRestGrid(wavelengths, continuum));
            for (int line = 0; line < LINES.length; line++) {
                lineFluxes[line][k] = removal.flux(all[k], continuum, LINES[line][0], LINES[line][1]);
            }
        }
    }

    /** The galaxies of a basis. */
    static List<Archetype> read(TemplateBasis basis) {
        double[] wavelengths = basis.wavelengths();
        if (wavelengths[0] > 3300 || wavelengths[wavelengths.length - 1] < 7000) {
            throw new IllegalArgumentException(
                    basis.name() + " does not cover 3300 to 7000 Angstrom: galaxies cannot be made of it");
        }
        ArchetypeReader reader = new ArchetypeReader(basis);
        List<Archetype> archetypes = new ArrayList<>();
        for (double[] coefficients : basis.coefficients()) {
            reader.archetype(coefficients).ifPresent(archetypes::add);
        }
        if (archetypes.isEmpty()) {
            throw new IllegalArgumentException(basis.name() + " has no archetype that is positive in the optical");
        }
        return List.copyOf(archetypes);
    }

    private Optional<Archetype> archetype(double[] coefficients) {
        float[] flux = new float[RestGrid.FINE.size()];
        for (int k = 0; k < coefficients.length; k++) {
            float[] vector = vectors.get(k);
            for (int i = first; i < end; i++) {
                flux[i] += (float) (coefficients[k] * vector[i]);
            }
        }
        double unit = mean(flux, 5400, 5600);
        if (!(unit > 0) || least(flux, 3000) < LEAST_OPTICAL * unit) {
            return Optional.empty();
        }
        for (int i = first; i < end; i++) {
            flux[i] = (float) Math.max(flux[i] / unit, FLOOR);
        }
        extend(flux);
        double[] place = DoubleStream.of(coefficients).map(c -> c / unit).toArray();
        double[] lines = new double[LINES.length];
        for (int line = 0; line < lines.length; line++) {
            for (int k = 0; k < place.length; k++) {
                lines[line] += place[k] * lineFluxes[line][k];
            }
            lines[line] = Math.max(0, lines[line]);
        }
        return Optional.of(new Archetype(
                new Curve(flux),
                new ArchetypeLines(lines[0], lines[1], lines[2], lines[3], lines[4], lines[5]),
                mean(flux, 4000, 4100) / mean(flux, 3850, 3950),
                mean(flux, 3400, 3600),
                place));
    }

    /** The smallest of the means of 200 Angstrom from a wavelength on. */
    private double least(float[] flux, double from) {
        double least = Double.MAX_VALUE;
        double last = RestGrid.FINE.wavelength(end - 1);
        for (double blue = from; blue + 200 < last; blue += 200) {
            // a blue galaxy is faint in the red: the Rayleigh-Jeans slope is its right
            least = Math.min(least, mean(flux, blue, blue + 200) * Math.max(1, Math.pow(blue / 5500, 2)));
        }
        return least;
    }

    /** Level below the blue end as far as the Lyman limit matters; a power law, as over the last part, beyond the red one. */
    private void extend(float[] flux) {
        double blue = mean(flux, RestGrid.FINE.wavelength(first), RestGrid.FINE.wavelength(first) + 60);
        for (int i = 0; i < first; i++) {
            flux[i] = (float) blue;
        }
        double last = RestGrid.FINE.wavelength(end - 1);
        double red = mean(flux, last - 200, last);
        double before = mean(flux, last - 1200, last - 1000);
        double slope = Math.min(0, Math.max(-4, Math.log(red / before) / Math.log((last - 100) / (last - 1100))));
        for (int i = end; i < flux.length; i++) {
            flux[i] = (float) (red * Math.pow(RestGrid.FINE.wavelength(i) / (last - 100), slope));
        }
    }

    private static double mean(float[] flux, double from, double to) {
        int start = (int) RestGrid.FINE.index(from);
        int stop = (int) RestGrid.FINE.index(to);
        double sum = 0;
        for (int i = start; i < stop; i++) {
            sum += flux[i];
        }
        return sum / (stop - start);
    }
}
