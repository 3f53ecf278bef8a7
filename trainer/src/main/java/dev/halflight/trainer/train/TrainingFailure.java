/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

/** Training cannot go on; the message says what to do. */
public final class TrainingFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** A failure with its message. */
    public TrainingFailure(String message) {
        super(message);
    }
}
