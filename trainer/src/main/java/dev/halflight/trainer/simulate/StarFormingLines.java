/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import java.util.ArrayList;
import java.util.List;

/** Emission lines of gas that young stars ionize: Balmer lines of case B, metal lines whose ratios follow the galaxy's type. */
final class StarFormingLines {
    private static final double BALMER_DECREMENT = 2.86;

    private StarFormingLines() {}

    /**
     * Draws the lines.
     *
     * @param hydrogenAlpha flux of H-alpha before dust
     * @param type 0 elliptical to 1 irregular: the later, the poorer in metals and the harder the radiation
     * @param dust E(B-V) of the gas, magnitudes
     */
    static List<EmissionLine> draw(double hydrogenAlpha, double type, double dust, Draw draw) {
        double hydrogenBeta = hydrogenAlpha / BALMER_DECREMENT;
        double oxygenThree = hydrogenBeta * draw.scatter(Math.pow(10, -0.35 + 1.2 * (type - 0.5)), 0.2);
        double oxygenTwo = hydrogenBeta * draw.scatter(2.6, 0.15);
        double nitrogen = hydrogenAlpha * draw.scatter(Math.pow(10, -0.45 - 0.9 * (type - 0.5)), 0.13);
        double sulfur = hydrogenAlpha * draw.scatter(0.3, 0.1);
        double sigma = draw.logUniform(50, 160);
        List<EmissionLine> lines = new ArrayList<>();
        Gas gas = new Gas(lines, dust, sigma);
        gas.balmer(hydrogenAlpha);
        gas.oxygenTwo(oxygenTwo, draw.uniform(0.38, 0.46));
        gas.oxygenThree(oxygenThree);
        gas.add(3869.86, 0.08 * oxygenThree + 0.02 * oxygenTwo);
        gas.nitrogen(nitrogen);
        gas.sulfur(sulfur, draw.uniform(0.5, 0.6));
        gas.add(5877.25, 0.12 * hydrogenBeta);
        gas.add(9071.1, 0.07 * hydrogenAlpha);
        gas.add(9533.2, 0.17 * hydrogenAlpha);
        if (draw.chance(0.3 * type)) {
            gas.add(1215.67, hydrogenAlpha * draw.uniform(0.5, 4));
        }
        return lines;
    }
}
