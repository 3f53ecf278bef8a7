/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.onnx;

/** The exported files do not answer as the trained network does. */
public final class ParityException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ParityException(String output, String parityCase, double difference) {
        super("the exported network does not answer as the trained one does: its " + output + " differs by "
                + difference + ", more than " + Parity.TOLERANCE + ", for " + parityCase
                + "; nothing was written. If the checkpoint is sound (its training went on without a failure), this is a fault of"
                + " the export");
    }
}
