/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

/** There is no answer, and the record is not to blame: asked again later, it may have one. */
public final class UnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnavailableException(String message) {
        super(message);
    }

    UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
