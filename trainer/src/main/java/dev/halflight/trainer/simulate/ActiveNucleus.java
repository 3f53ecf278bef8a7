/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import java.util.ArrayList;
import java.util.List;

/** Active galactic nuclei inside galaxies: narrow lines of high ionization, and weak broad ones. */
final class ActiveNucleus {
    private static final double LUMINOUS = 0.2;
    private static final double LIGHT_KM_PER_SECOND = 299_792.458;
    /** The light of the accretion disc (Vanden Berk et al. 2001, AJ 122, 549), 1 at 5500 Angstrom. */
    private static final Curve ACCRETION = new Curve(wavelength -> Math.pow(wavelength / 5500, -1.5));

    private ActiveNucleus() {}

    /**
     * Adds the narrow lines of a hidden nucleus. Its [OIII] 5008 has an equivalent width of 10 to 300 Angstrom above the host's continuum,
     * in a fifth of them up to 2500 Angstrom, where it may outshine the galaxy in a band, with a blue wing of outflowing gas (Zakamska et
     * al. 2003, AJ 126, 2125, for ranges and ratios; Mullaney et al. 2013, MNRAS 433, 622, for the wing).
     */
    static RestSpectrum narrowLines(RestSpectrum host, Draw draw) {
        boolean luminous = draw.chance(LUMINOUS);
        double width = luminous ? draw.logUniform(300, 2500) : draw.logUniform(10, 300);
        double oxygenThree = host.continuum().at(5008) * width;
        double hydrogenBeta = oxygenThree / draw.scatter(9, 0.15);
        List<EmissionLine> lines = new ArrayList<>(host.lines());
        double sigma = draw.logUniform(120, 400);
        Gas gas = new Gas(lines, 0, sigma);
        double decrement = draw.uniform(2.9, 4.5);
        gas.balmer(hydrogenBeta * decrement, decrement);
        double wing = luminous ? draw.uniform(0.1, 0.5) : 0;
        gas.oxygenThree(oxygenThree * (1 - wing));
        addWing(lines, oxygenThree * wing, sigma * draw.uniform(2, 3.5), draw.uniform(50, 400));
        gas.oxygenTwo(hydrogenBeta * draw.scatter(2.2, 0.2), draw.uniform(0.4, 0.5));
        gas.nitrogen(hydrogenBeta * draw.scatter(2.6, 0.15));
        gas.sulfur(hydrogenBeta * draw.scatter(1.6, 0.12), draw.uniform(0.48, 0.55));
        gas.add(3869.86, hydrogenBeta * draw.scatter(0.9, 0.1));
        gas.add(3426.85, hydrogenBeta * draw.scatter(0.35, 0.25));
        gas.add(4687.0, hydrogenBeta * draw.scatter(0.2, 0.15));
        gas.add(6302.0, hydrogenBeta * draw.scatter(0.45, 0.15));
        gas.add(1215.67, hydrogenBeta * draw.uniform(5, 25));
        gas.add(1549.48, hydrogenBeta * draw.uniform(1, 6));
        return new RestSpectrum(host.continuum(), lines);
    }

    private static void addWing(List<EmissionLine> lines, double oxygenThree, double sigma, double velocity) {
        if (oxygenThree > 0) {
            double shift = 1 - velocity / LIGHT_KM_PER_SECOND;
            lines.add(new EmissionLine(5008.24 * shift, oxygenThree, sigma));
            lines.add(new EmissionLine(4960.30 * shift, oxygenThree / 2.98, sigma));
        }
    }

    /** Adds what is seen of a nucleus that is not hidden: light of its disc, and broad lines of hydrogen and magnesium. */
    static RestSpectrum broadLines(RestSpectrum host, Draw draw) {
        double disc = host.continuum().at(5500) * draw.logUniform(0.03, 1.5);
        Continuum continuum = host.continuum().plus(ACCRETION, disc);
        double hydrogenAlpha = host.continuum().at(6565) * draw.logUniform(20, 60) + disc * draw.logUniform(60, 250);
        List<EmissionLine> lines = new ArrayList<>(host.lines());
        double sigma = draw.logUniform(1500, 8000) / 2.355;
        lines.add(new EmissionLine(6564.60, hydrogenAlpha, sigma));
        lines.add(new EmissionLine(4862.71, hydrogenAlpha / draw.uniform(3, 5), sigma));
        lines.add(new EmissionLine(4341.69, hydrogenAlpha / draw.uniform(7, 11), sigma));
        lines.add(new EmissionLine(2799.1, hydrogenAlpha / draw.uniform(3, 6), sigma));
        return new RestSpectrum(continuum, lines);
    }
}
