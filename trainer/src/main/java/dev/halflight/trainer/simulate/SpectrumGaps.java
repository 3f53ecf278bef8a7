/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/** Samples of a spectrum that were lost: cosmic rays, and now and then a stretch of the detector. */
final class SpectrumGaps {
    private static final double WITH_GAP = 0.15;
    private static final double WITHOUT_ARM = 0.02;

    private SpectrumGaps() {}

    /** Sets the inverse variance of lost samples to 0, in place; their flux may be anything. */
    static void apply(float[] flux, float[] inverseVariance, Draw draw) {
        int rays = draw.integer(0, 25);
        for (int i = 0; i < rays; i++) {
            int sample = draw.integer(0, flux.length - 2);
            flux[sample] += (float) draw.logUniform(1, 300);
            inverseVariance[sample] = 0;
            inverseVariance[sample + 1] = 0;
        }
        if (!draw.chance(WITH_GAP)) {
            return;
        }
        int length = draw.integer(20, 300);
        int start = draw.integer(0, flux.length - length);
        for (int i = start; i < start + length; i++) {
            flux[i] = 0;
            inverseVariance[i] = 0;
        }
    }

    /** Now and then an arm gives nothing: sets its samples' inverse variance to 0, in place. */
    static void loseArm(float[] wavelength, float[] flux, float[] inverseVariance, Draw draw) {
        if (!draw.chance(WITHOUT_ARM)) {
            return;
        }
        SpectrographArm lost = SpectrographArm.values()[draw.integer(0, SpectrographArm.values().length - 1)];
        for (int i = 0; i < wavelength.length; i++) {
            if (lost.covers(wavelength[i]) && !SpectrographArm.overlap(wavelength[i])) {
                flux[i] = 0;
                inverseVariance[i] = 0;
            }
        }
    }
}
