/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/**
 * Emission line fluxes of a real galaxy, dimmed by its dust: 0 or more, in the unit of its continuum times Angstrom.
 *
 * @param oxygenTwo both lines about 3728 Angstrom
 * @param oxygenThree the line at 5008 Angstrom
 * @param nitrogen the line at 6585 Angstrom
 * @param sulfur both lines about 6725 Angstrom
 */
record ArchetypeLines(
        double oxygenTwo,
        double hydrogenBeta,
        double oxygenThree,
        double hydrogenAlpha,
        double nitrogen,
        double sulfur) {
    static final ArchetypeLines NONE = new ArchetypeLines(0, 0, 0, 0, 0, 0);

    ArchetypeLines {
        double least = Math.min(Math.min(oxygenTwo, oxygenThree), Math.min(nitrogen, sulfur));
        if (!(Math.min(least, Math.min(hydrogenAlpha, hydrogenBeta)) >= 0)) {
            throw new IllegalArgumentException("line fluxes below 0");
        }
    }

    /** These lines and a weight, 0 or more, of others. */
    ArchetypeLines plus(ArchetypeLines other, double weight) {
        return new ArchetypeLines(
                oxygenTwo + weight * other.oxygenTwo,
                hydrogenBeta + weight * other.hydrogenBeta,
                oxygenThree + weight * other.oxygenThree,
                hydrogenAlpha + weight * other.hydrogenAlpha,
                nitrogen + weight * other.nitrogen,
                sulfur + weight * other.sulfur);
    }
}
