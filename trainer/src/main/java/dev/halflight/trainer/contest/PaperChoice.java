/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest;

import java.util.Locale;

/**
 * What is chosen of the paper's recipe, so that it is seen at its best at a budget that is not its own.
 *
 * @param learningRate the highest of the schedule
 * @param stretched whether pixels are stretched by asinh, rather than raw fluxes
 * @param imageMask part of the image tokens that training hides, 0 to 1
 */
public record PaperChoice(double learningRate, boolean stretched, double imageMask) {
    /** A few words for a reader. */
    public String title() {
        return String.format(
                Locale.ROOT,
                "learning rate %.0e, %s, %.0f%% hidden",
                learningRate,
                stretched ? "asinh" : "raw flux",
                100 * imageMask);
    }

    /** A name for a folder. */
    public String key() {
        return String.format(
                Locale.ROOT, "rate%.0e-%s-mask%.0f", learningRate, stretched ? "asinh" : "raw", 100 * imageMask);
    }
}
