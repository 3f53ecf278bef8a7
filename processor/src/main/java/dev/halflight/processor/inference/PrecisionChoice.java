/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import dev.halflight.schemas.model.ModelCard;
import dev.halflight.schemas.model.Precision;
import java.util.Arrays;

/** The precision that a user wants a model to compute in. */
public enum PrecisionChoice {
    /** Half precision on a GPU if the model has it, else single. */
    AUTO("auto"),
    /** Single precision. */
    SINGLE("fp32"),
    /** Half precision; a processor does it too, but slowly. */
    HALF("fp16");

    private final String label;

    PrecisionChoice(String label) {
        this.label = label;
    }

    /**
     * What it comes to.
     *
     * @throws ModelException if the model does not have what is asked for
     */
    public Precision of(ModelCard card, Device device) {
        boolean half = card.has(Precision.HALF);
        if (this == HALF && !half) {
            throw new ModelException(
                    "model " + card.name() + " " + card.version()
                            + " has no networks in half precision: use --precision fp32, or a model that was exported with them");
        }
        boolean wanted = this == HALF || this == AUTO && device instanceof Device.Gpu;
        return wanted && half ? Precision.HALF : Precision.SINGLE;
    }

    /**
     * Reads 'auto', 'fp32' or 'fp16'.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    public static PrecisionChoice parse(String text) {
        return Arrays.stream(values())
                .filter(choice -> choice.label.equals(text))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("'" + text + "' is no precision: use auto, fp32 or fp16"));
    }

    @Override
    public String toString() {
        return label;
    }
}
