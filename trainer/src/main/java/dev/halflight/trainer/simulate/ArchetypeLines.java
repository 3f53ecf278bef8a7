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
    ArchetypeLines {
        double least = Math.min(Math.min(oxygenTwo, oxygenThree), Math.min(nitrogen, sulfur));
        if (!(Math.min(least, Math.min(hydrogenAlpha, hydrogenBeta)) >= 0)) {
            throw new IllegalArgumentException("line fluxes below 0");
        }
    }

    /** These lines and a part, 0 to 1, of the way to others. */
    ArchetypeLines towards(ArchetypeLines other, double part) {
        return new ArchetypeLines(
                mix(oxygenTwo, other.oxygenTwo, part),
                mix(hydrogenBeta, other.hydrogenBeta, part),
                mix(oxygenThree, other.oxygenThree, part),
                mix(hydrogenAlpha, other.hydrogenAlpha, part),
                mix(nitrogen, other.nitrogen, part),
                mix(sulfur, other.sulfur, part));
    }

    private static double mix(double here, double there, double part) {
        return here + part * (there - here);
    }
}
