/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

/** Input that cannot become an observation. The message tells its owner what is wrong with it, and what to do. */
public final class IntakeException extends Exception {
    private static final long serialVersionUID = 1;

    public IntakeException(String message) {
        super(message);
    }

    public IntakeException(String message, Throwable cause) {
        super(message, cause);
    }
}
