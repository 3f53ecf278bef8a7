/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.processor.inference.Prediction;

/** Holds back an answer that is not made of numbers: a network may overflow where nobody has tried it. */
final class FiniteAnswer {
    private FiniteAnswer() {}

    /**
     * Looks at every value of an answer.
     *
     * @throws IllegalStateException if one is NaN or infinite; the message says of what
     */
    static void require(Prediction prediction) {
        prediction.photoz().ifPresent(values -> require("redshift from images", values));
        prediction.specz().ifPresent(values -> require("redshift with the spectrum", values));
        require("classes", prediction.classes());
        require("embedding", prediction.embedding());
        prediction.reconstructed().ifPresent(reconstructed -> {
            require("reconstructed image", reconstructed.image());
            require("reconstructed spectrum", reconstructed.spectrum());
        });
    }

    private static void require(String what, float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new IllegalStateException("the model's answer is no number: its " + what + " holds " + value);
            }
        }
    }
}
