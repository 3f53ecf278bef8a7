/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

/**
 * A spectrum on its full grid, as the correlator reads it.
 *
 * @param tokens [B, S, token length]
 * @param mask 1 = visible, [B, S]
 * @param <T> a tensor
 */
public record SpectrumGrid<T>(T tokens, T mask) {}
