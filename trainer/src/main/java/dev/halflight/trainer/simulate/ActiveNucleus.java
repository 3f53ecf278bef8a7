/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import java.util.ArrayList;
import java.util.List;

/** Active galactic nuclei inside galaxies: narrow lines of high ionization, and weak broad ones. */
final class ActiveNucleus {
    private ActiveNucleus() {}

    /**
     * Adds the narrow lines of a nucleus whose [OIII] 5008 has an equivalent width of 15 to 600 Angstrom above the host's continuum
     * (Zakamska et al. 2003, AJ 126, 2125, for the range and the ratios).
     */
    static RestSpectrum narrowLines(RestSpectrum host, Draw draw) {
        double oxygenThree = host.continuum().at(5008) * draw.logUniform(15, 600);
        double hydrogenBeta = oxygenThree / draw.scatter(9, 0.15);
        List<EmissionLine> lines = new ArrayList<>(host.lines());
        Gas gas = new Gas(lines, 0, draw.logUniform(120, 400));
        gas.balmer(hydrogenBeta * draw.uniform(2.9, 4.5));
        gas.oxygenThree(oxygenThree);
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

    /** Adds broad lines of hydrogen and magnesium. */
    static RestSpectrum broadLines(RestSpectrum host, Draw draw) {
        double hydrogenAlpha = host.continuum().at(6565) * draw.logUniform(20, 200);
        List<EmissionLine> lines = new ArrayList<>(host.lines());
        double sigma = draw.logUniform(1500, 8000) / 2.355;
        lines.add(new EmissionLine(6564.60, hydrogenAlpha, sigma));
        lines.add(new EmissionLine(4862.71, hydrogenAlpha / draw.uniform(3, 5), sigma));
        lines.add(new EmissionLine(4341.69, hydrogenAlpha / draw.uniform(7, 11), sigma));
        lines.add(new EmissionLine(2799.1, hydrogenAlpha / draw.uniform(3, 6), sigma));
        return new RestSpectrum(host.continuum(), lines);
    }
}
