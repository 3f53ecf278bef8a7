/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import java.util.ArrayList;
import java.util.List;

/**
 * Emission lines about those measured in an archetype. Strengths and ratios scatter, and the ratio of [OIII] to H-beta rises with
 * redshift (Kewley et al. 2013, ApJ 774, L10); the dust of the gas follows from the measured Balmer decrement.
 */
final class TemplateLines {
    private static final double STRONGEST = 800;

    private TemplateLines() {}

    /**
     * Draws the lines.
     *
     * @param measured fluxes in units of a continuum of about 1 at 5500 Angstrom
     * @param dust E(B-V) of the stars in excess of what the archetype has, magnitudes
     */
    static List<EmissionLine> draw(ArchetypeLines measured, double redshift, double dust, Draw draw) {
        List<EmissionLine> lines = new ArrayList<>();
        double strength = draw.scatter(0.65, 0.15);
        double hydrogenAlpha = Math.min(STRONGEST, measured.hydrogenAlpha() * strength) + draw.logUniform(0.1, 0.6);
        double decrement = measured.hydrogenBeta() > 0 ? measured.hydrogenAlpha() / measured.hydrogenBeta() : 4;
        decrement = Math.min(Math.max(decrement * draw.scatter(1, 0.03), Gas.CASE_B), 7);
        double hydrogenBeta = hydrogenAlpha / decrement;
        double sigma = draw.logUniform(45, 180);

        double excess = 2 * dust;
        new Gas(lines, excess, sigma).balmer(hydrogenAlpha, decrement);
        Gas metals = new Gas(lines, excess, sigma * draw.uniform(0.9, 1.1));
        metals.add(5877.25, 0.11 * hydrogenBeta);
        metals.add(9071.1, 0.06 * hydrogenAlpha * draw.scatter(1, 0.15));
        metals.add(9533.2, 0.15 * hydrogenAlpha * draw.scatter(1, 0.15));
        if (draw.chance(0.25) && hydrogenAlpha > 10) {
            metals.add(1215.67, hydrogenAlpha * draw.uniform(0.5, 6));
        }
        double hardness = Math.pow(10, 0.15 * Math.min(redshift, 2));
        double oxygenThree = measured.oxygenThree() * strength * hardness * draw.scatter(1, 0.2) + 0.2 * hydrogenBeta;
        double oxygenTwo = measured.oxygenTwo() * strength * draw.scatter(1, 0.12) + draw.logUniform(0.05, 1);
        metals.oxygenThree(oxygenThree);
        metals.oxygenTwo(oxygenTwo, draw.uniform(0.38, 0.46));
        metals.add(3869.86, 0.08 * oxygenThree + 0.02 * oxygenTwo);
        metals.nitrogen(measured.nitrogen() * strength * draw.scatter(1, 0.12) + draw.logUniform(0.1, 1));
        metals.sulfur(measured.sulfur() * strength * draw.scatter(1, 0.1) + 0.1, draw.uniform(0.5, 0.6));
        return lines;
    }
}
