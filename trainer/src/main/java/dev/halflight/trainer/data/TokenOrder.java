/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

/** Where the tokens of a sample come to stand in a batch. */
interface TokenOrder {
    /** Every token stays in its place. */
    TokenOrder UNCHANGED = new TokenOrder() {};

    /** The token that comes to the place of {@code token}. */
    default int tokenFrom(int token) {
        return token;
    }

    /**
     * Copies one sample's tokens to their new places.
     *
     * @param length values of a token
     */
    default void copy(float[] from, float[] to, int offset, int length) {
        System.arraycopy(from, 0, to, offset, from.length);
    }
}
