/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.exam;

import dev.halflight.trainer.catalog.Catalog;
import dev.halflight.trainer.catalog.CatalogGalaxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is compared with each catalog: the filters, how faint, and in which cells of redshift and magnitude. */
public enum Syllabus {
    /** Limited in magnitude (R &lt; 24.1, weighted against nearby galaxies), without the color cuts that DEEP2 has outside this strip. */
    DEEP2(
            Catalog.DEEP2,
            List.of("cfht.g", "cfht.r", "cfht.i", "cfht.z", "subaru.y"),
            24,
            Range.between(18, 21, 22, 23, 24),
            Range.between(0.1, 0.3, 0.5, 0.7, 0.9, 1.1, 1.5)),
    /** Limited in magnitude; only redshifts of 95% and better, which favors those with lines in sight. Nothing is tuned to it. */
    VVDS(
            Catalog.VVDS,
            List.of("cfht.u", "cfht.g", "cfht.r", "cfht.i", "cfht.z"),
            24,
            Range.between(18, 21, 22, 23, 24),
            Range.between(0.1, 0.3, 0.5, 0.7, 0.9, 1.1, 1.5)),
    /** Chosen by color in part (luminous red galaxies): counts and redshifts say nothing here, colors at a redshift little. */
    STRIPE82(
            Catalog.STRIPE82,
            List.of("sdss.g", "sdss.r", "sdss.i", "sdss.z"),
            21,
            Range.between(16, 18, 19, 20, 21),
            Range.between(0.03, 0.1, 0.2, 0.3, 0.5, 0.7));

    /** The color of a galaxy says more of its redshift than its magnitude: chosen on DEEP2's training half by cross-validation. */
    private static final double MAGNITUDE_WEIGHT = 0.1;
    /** Galaxies a little beyond the limit, which noise can bring within it. */
    private static final double MARGIN = 0.3;

    private final Catalog catalog;
    private final List<String> filters;
    private final double faintest;
    private final List<Range> magnitudes;
    private final List<Range> redshifts;

    Syllabus(Catalog catalog, List<String> filters, double faintest, List<Range> magnitudes, List<Range> redshifts) {
        this.catalog = catalog;
        this.filters = filters;
        this.faintest = faintest;
        this.magnitudes = magnitudes;
        this.redshifts = redshifts;
    }

    public Catalog catalog() {
        return catalog;
    }

    /** Labels of the filters compared, by wavelength. */
    public List<String> filters() {
        return filters;
    }

    /** Magnitude of the brightest galaxies to simulate, in the catalog's reference filter. */
    public double brightest() {
        return magnitudes.get(0).low() - MARGIN;
    }

    /** Magnitude of the faintest galaxies to simulate. */
    public double faintest() {
        return faintest + MARGIN;
    }

    /** Cells of the magnitude in the catalog's reference filter. */
    List<Range> magnitudes() {
        return magnitudes;
    }

    List<Range> redshifts() {
        return redshifts;
    }

    ColorSpace space() {
        return new ColorSpace(filters, catalog.reference(), MAGNITUDE_WEIGHT);
    }

    /** Pairs of neighboring filters. */
    List<Color> colors() {
        List<Color> colors = new ArrayList<>();
        for (int k = 1; k < filters.size(); k++) {
            colors.add(new Color(filters.get(k - 1), filters.get(k)));
        }
        return colors;
    }

    /** Whether a galaxy is measured in all filters and bright enough. */
    boolean admits(CatalogGalaxy galaxy) {
        return galaxy.measured(filters)
                && galaxy.magnitude(catalog.reference()) >= magnitudes.get(0).low()
                && galaxy.magnitude(catalog.reference()) < faintest;
    }

    /** Lower-case name for files and figures. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A color. */
    record Color(String blue, String red) {
        double of(CatalogGalaxy galaxy) {
            return galaxy.color(blue, red);
        }

        @Override
        public String toString() {
            return letter(blue) + " - " + letter(red);
        }

        private static String letter(String filter) {
            return filter.substring(filter.indexOf('.') + 1);
        }
    }
}
