/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import dev.halflight.v1.ObjectClass;
import java.util.ArrayList;
import java.util.List;

/** Galaxies: a redder bulge in a bluer disc, sometimes an active nucleus. */
final class GalaxyFactory {
    private static final double NARROW_LINE_NUCLEI = 0.06;
    private static final double BROAD_LINE_NUCLEI = 0.03;
    private static final double SMALLEST_BULGE = 0.067;

    private final GalaxySpectra spectra;
    private final GalaxyCounts counts;

    GalaxyFactory(GalaxySpectra spectra) {
        this.spectra = spectra;
        counts = new GalaxyCounts(spectra);
    }

    GalaxyCounts counts() {
        return counts;
    }

    /** A galaxy of a magnitude in the i band, at a place in arcsec from the object. */
    Source draw(double magnitude, double dx, double dy, Draw draw) {
        GalaxyCounts.TypeAndRedshift drawn = counts.draw(magnitude, draw);
        double type = drawn.type();
        double redshift = drawn.redshift();
        double axisRatio = axisRatio(type, draw);
        double angle = draw.uniform(0, Math.PI);
        double bulgeShare = bulgeShare(type, draw);
        RestSpectrum disc = spectra.draw(type, redshift, DustContent.draw(type, redshift, axisRatio, draw), draw);
        RestSpectrum bulge = spectra.draw(
                Math.max(0, type - draw.uniform(0.05, 0.35)),
                redshift,
                DustContent.draw(0.4 * type, redshift, 1, draw),
                draw);
        if (draw.chance(NARROW_LINE_NUCLEI)) {
            bulge = ActiveNucleus.narrowLines(bulge, draw);
            bulgeShare = Math.max(bulgeShare, draw.uniform(0.1, 0.6));
        } else if (draw.chance(BROAD_LINE_NUCLEI)) {
            bulge = ActiveNucleus.broadLines(bulge, draw);
            bulgeShare = Math.max(bulgeShare, draw.uniform(0.1, 0.6));
        }
        double radius = Sizes.halfLightArcsec(magnitude, redshift, disc, draw);
        // with these radii, half of the light of both is within the drawn radius to some percent at any share
        List<Component> components = new ArrayList<>();
        if (bulgeShare < 1) {
            double discRadius = radius * (1 + 0.6 * bulgeShare);
            Sersic shape = new Sersic(index(0.9, 0.12, draw), discRadius, axisRatio, angle);
            double discMagnitude = magnitude - 2.5 * Math.log10(1 - bulgeShare);
            components.add(Component.of(shape, dx, dy, disc, redshift, discMagnitude));
        }
        double bulgeRadius = Math.max(SMALLEST_BULGE, radius * (0.3 + 0.7 * bulgeShare));
        double bulgeRatio = Math.min(1, axisRatio + (1 - axisRatio) * draw.uniform(0.3, 0.8));
        double bulgeMagnitude = magnitude - 2.5 * Math.log10(bulgeShare);
        Sersic bulgeShape = new Sersic(index(1.8 + 2 * bulgeShare, 0.15, draw), bulgeRadius, bulgeRatio, angle);
        components.add(Component.of(bulgeShape, dx, dy, bulge, redshift, bulgeMagnitude));
        return new Source(ObjectClass.GALAXY, redshift, magnitude, components);
    }

    private static double index(double median, double dex, Draw draw) {
        return Math.min(Math.max(draw.scatter(median, dex), 0.45), 6);
    }

    /** Share of the bulge in the i band's light. */
    private static double bulgeShare(double type, Draw draw) {
        if (type < 0.2) {
            return draw.chance(0.5) ? 1 : draw.uniform(0.5, 0.95);
        }
        return Math.min(0.9, Math.max(0.01, 0.75 * Math.exp(-3.2 * type) * Math.exp(draw.gaussian(0, 0.7))));
    }

    /** Discs are seen from all sides; ellipticals are round. */
    private static double axisRatio(double type, Draw draw) {
        if (type < 0.2) {
            return draw.uniform(0.55, 1);
        }
        double cosine = draw.uniform(0, 1);
        double thickness = draw.uniform(0.18, 0.35);
        return Math.sqrt(cosine * cosine * (1 - thickness * thickness) + thickness * thickness);
    }
}
