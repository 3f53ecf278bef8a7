/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline.templatefit;

import dev.halflight.v1.ObjectClass;
import java.util.Set;

/**
 * The redshift at which templates fit a spectrum best.
 *
 * @param redshift the redshift
 * @param error where chi-squared is larger by 1, once it is so scaled that the best fit has a chi-squared of 1 a sample if it has more
 * @param objectClass what the templates of the best fit are
 * @param chiSquare chi-squared of the best fit
 * @param samples how many samples were fitted
 * @param deltaChiSquare how much larger chi-squared is at the next best redshift that is 1000 km/s away or more
 * @param warnings why the redshift is not to be trusted; empty if it is
 * @param pdf a probability for each cell of the redshift grid; their sum is 1
 */
public record TemplateRedshift(
        double redshift,
        double error,
        ObjectClass objectClass,
        double chiSquare,
        int samples,
        double deltaChiSquare,
        Set<FitWarning> warnings,
        float[] pdf) {
    public TemplateRedshift {
        warnings = Set.copyOf(warnings);
        pdf = pdf.clone();
    }

    @Override
    public float[] pdf() {
        return pdf.clone();
    }

    /** Whether nothing speaks against the redshift. */
    public boolean isTrusted() {
        return warnings.isEmpty();
    }
}
