/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.paper;

/**
 * What the paper's network gives.
 *
 * @param image [B, 64 x 320], token after token
 * @param spectrum [B, 259]
 * @param redshift the redshift itself, [B, 1]
 * @param <T> a tensor
 */
record PaperOutput<T>(T image, T spectrum, T redshift) {}
