/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

/**
 * What the encoder gives.
 *
 * @param imageLatents [B, 2 + image tokens, D]: class token, context token, image tokens
 * @param spectrumLatents [B, 1 + spectrum tokens, D], class token first
 * @param redshift logits, [B, cells]
 * @param classes logits, [B, classes]
 * @param embedding [B, E]
 * @param <T> a tensor
 */
public record Encoded<T>(T imageLatents, T spectrumLatents, T redshift, T classes, T embedding) {}
