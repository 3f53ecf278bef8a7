/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** The measures of redshifts, as the field defines them; dz = (z - true)/(1 + true). */
public enum Metric {
    SIGMA_NMAD(
            "sigma_nmad",
            "σ NMAD",
            "Typical error: 1.4826 times the median absolute deviation of dz = (z − true)/(1 + true) from its median.",
            of -> of.scatter().sigmaNmad()),
    BIAS("bias", "bias", "Median of dz; 0 is best.", of -> of.scatter().bias()),
    OUTLIER_FRACTION(
            "outlier_fraction",
            "outliers",
            "Part of the objects with |dz| > 0.15.",
            of -> of.scatter().outlierFraction()),
    CATASTROPHIC_FRACTION(
            "catastrophic_fraction",
            "catastrophic",
            "Part of the objects with |z − true| > 1.",
            of -> of.scatter().catastrophicFraction()),
    R2(
            "r2",
            "R²",
            "Explained part of the variance of the redshifts; 1 is best.",
            of -> of.scatter().r2()),
    CRPS(
            "crps",
            "CRPS",
            "Mean continuous ranked probability score in ln(1+z): judges the whole PDF; of a certain answer it is the error.",
            of -> of.scores().map(PdfScores::crps).orElse(Double.NaN)),
    COVERAGE68(
            "coverage68",
            "coverage 68%",
            "Part of the true redshifts inside their central 68% interval; 68% is best.",
            of -> of.scores().map(PdfScores::coverage68).orElse(Double.NaN)),
    COVERAGE95(
            "coverage95",
            "coverage 95%",
            "Part of the true redshifts inside their central 95% interval; 95% is best.",
            of -> of.scores().map(PdfScores::coverage95).orElse(Double.NaN)),
    PIT_DISTANCE(
            "pit_ks",
            "PIT distance",
            "Largest distance of the PIT values' distribution from the uniform one (Kolmogorov–Smirnov); 0 is best.",
            RedshiftMetrics::pitDistance);

    private final String key;
    private final String title;
    private final String explanation;
    private final ToDoubleFunction<RedshiftMetrics> value;

    Metric(String key, String title, String explanation, ToDoubleFunction<RedshiftMetrics> value) {
        this.key = key;
        this.title = title;
        this.explanation = explanation;
        this.value = value;
    }

    /** Its name in files. */
    public String key() {
        return key;
    }

    /** Its name for a reader. */
    public String title() {
        return title;
    }

    /** What it is, in a sentence. */
    public String explanation() {
        return explanation;
    }

    /** Whether it is a part of the objects, 0 to 1. */
    public boolean isPart() {
        return this == OUTLIER_FRACTION || this == CATASTROPHIC_FRACTION || this == COVERAGE68 || this == COVERAGE95;
    }

    /** Its value, where there is one. */
    public OptionalDouble of(RedshiftMetrics metrics) {
        double found = value.applyAsDouble(metrics);
        return Double.isFinite(found) ? OptionalDouble.of(found) : OptionalDouble.empty();
    }
}
