/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.onnx;

import dev.halflight.schemas.model.Precision;

/** The exported files do not answer as the trained network does. */
public final class ParityException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ParityException(Precision precision, String output, String parityCase, double difference) {
        super("the exported " + precision + " network does not answer as the trained one does: its " + output
                + " differs by " + difference + ", more than "
                + ParityBounds.of(precision).of(output) + ", for " + parityCase + "; nothing was written. "
                + advice(precision));
    }

    private static String advice(Precision precision) {
        return precision == Precision.HALF
                ? "The model may need more digits than half precision has: export it without, by --no-half"
                : "If the checkpoint is sound (its training went on without a failure), this is a fault of the export";
    }
}
