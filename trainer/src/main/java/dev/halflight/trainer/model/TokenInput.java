/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

/**
 * Tokens of one modality: its full grid, or the visible ones alone.
 *
 * @param tokens [B, N, token length]
 * @param positions the learned position of each token, [N, D] or [B, N, D]
 * @param mask 1 = visible, 0 = hidden or missing, [B, N]
 * @param <T> a tensor
 */
public record TokenInput<T>(T tokens, T positions, T mask) {}
