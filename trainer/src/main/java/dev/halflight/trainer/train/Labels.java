/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import java.util.Arrays;

/**
 * What is known of each sample of a batch; arrays of length B, handed over and not copied.
 *
 * @param redshift ln(1+z); any finite value where it is not known
 * @param redshiftWidth the standard deviation of the label in ln(1+z), positive
 * @param redshiftWeight the weight in the redshift loss, 0 where the redshift is unknown or has no meaning
 * @param objectClass index of the class, or {@link #UNKNOWN_CLASS}
 */
public record Labels(float[] redshift, float[] redshiftWidth, float[] redshiftWeight, int[] objectClass) {
    /** Marks a sample whose class is not known; it takes no part in the loss of the classes. */
    public static final int UNKNOWN_CLASS = -1;

    /**
     * Checks the labels.
     *
     * @throws IllegalArgumentException if the lengths differ or a width is not positive
     */
    public Labels {
        if (redshiftWidth.length != redshift.length
                || redshiftWeight.length != redshift.length
                || objectClass.length != redshift.length) {
            throw new IllegalArgumentException("labels of different lengths: " + redshift.length + " redshifts, "
                    + redshiftWidth.length + " widths, " + redshiftWeight.length + " weights, " + objectClass.length
                    + " classes");
        }
        for (float width : redshiftWidth) {
            if (!(width > 0)) {
                throw new IllegalArgumentException("the width of a redshift label must be positive, not " + width);
            }
        }
    }

    /** The same labels, none of them sharper than {@code width} in ln(1+z). */
    Labels blurred(double width) {
        float[] widths = redshiftWidth.clone();
        for (int k = 0; k < widths.length; k++) {
            widths[k] = (float) Math.max(width, widths[k]);
        }
        return new Labels(redshift, widths, redshiftWeight, objectClass);
    }

    /** The samples from {@code from} up to, not including, {@code to}. */
    public Labels part(int from, int to) {
        return new Labels(
                Arrays.copyOfRange(redshift, from, to),
                Arrays.copyOfRange(redshiftWidth, from, to),
                Arrays.copyOfRange(redshiftWeight, from, to),
                Arrays.copyOfRange(objectClass, from, to));
    }
}
