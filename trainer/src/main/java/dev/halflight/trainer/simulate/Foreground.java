/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/**
 * The dust of the Milky Way before an object.
 *
 * @param ebv reddening E(B-V), magnitudes
 * @param known whether the observation tells it
 * @param dereddened whether the observation is corrected for it already
 */
record Foreground(double ebv, boolean known, boolean dereddened) {
    private static final double UNKNOWN = 0.05;
    private static final double DEREDDENED = 0.15;

    Foreground {
        if (!(ebv >= 0 && ebv < 10)) {
            throw new IllegalArgumentException("E(B-V) is 0 or more, not " + ebv);
        }
    }

    static Foreground draw(Draw draw) {
        double ebv = Math.rint(draw.logUniform(0.008, 0.15) * 1e4) / 1e4;
        boolean dereddened = draw.chance(DEREDDENED);
        return new Foreground(ebv, dereddened || !draw.chance(UNKNOWN), dereddened);
    }

    /** The reddening that is left in the observation, magnitudes. */
    double remaining() {
        return dereddened ? 0 : ebv;
    }
}
