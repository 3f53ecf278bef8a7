/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

/** An observation that no token can be made of. The message says what is wrong with which part of it. */
public final class UnusableObservationException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Kind {
        /** A plane's bytes are not width x height values, or a size, matrix or zero point makes no sense. */
        MALFORMED_IMAGE,
        /** Two images of one band. */
        DUPLICATE_BAND,
        /** The images do not show the object as it is, but a difference. */
        DIFFERENCE_IMAGE,
        /** The arrays of the spectrum do not belong together. */
        MALFORMED_SPECTRUM,
        /** Neither an image nor a spectrum holds anything that the model can see. */
        NO_USABLE_DATA
    }

    private final Kind kind;

    public UnusableObservationException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** What is wrong. */
    public Kind kind() {
        return kind;
    }
}
