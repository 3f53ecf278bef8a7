/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

/** The model failed on this record though it was alone in its batch; asked again, it would fail again. */
public final class RecordFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    RecordFailedException(Throwable cause) {
        super("the model failed: " + cause, cause);
    }
}
