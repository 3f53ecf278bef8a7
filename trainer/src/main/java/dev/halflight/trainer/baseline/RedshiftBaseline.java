/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline;

import java.util.List;

/** Estimates redshifts from a vector of features, such as magnitudes and colors. */
public interface RedshiftBaseline {
    /** What it is, a few words. */
    String name();

    /**
     * The redshift PDFs of some objects.
     *
     * @param features as in the training set, before they are standardized; NaN is missing
     * @return for each object a probability for each cell of the redshift grid; their sum is 1
     */
    List<float[]> pdfs(List<float[]> features);
}
