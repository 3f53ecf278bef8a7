/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

/**
 * What the encoder gives.
 *
 * @param imageLatents [B, 2 + image tokens, D]: class token, context token, image tokens
 * @param spectrumLatents [B, 1 + spectrum tokens, D], class token first
 * @param answer what it says of the object
 * @param <T> a tensor
 */
public record Encoded<T>(T imageLatents, T spectrumLatents, Answer<T> answer) {
    /** Logits of the redshift's cells, [B, cells]. */
    public T redshift() {
        return answer.redshift();
    }

    /** Logits of the classes, [B, classes]. */
    public T classes() {
        return answer.classes();
    }

    /** [B, E]. */
    public T embedding() {
        return answer.embedding();
    }
}
