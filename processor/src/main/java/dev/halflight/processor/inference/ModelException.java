/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

/** A model that cannot be loaded or run as asked. The message says what to do. */
public final class ModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ModelException(String message) {
        super(message);
    }

    public ModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
