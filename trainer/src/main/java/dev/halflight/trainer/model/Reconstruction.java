/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

/**
 * What the decoder gives.
 *
 * @param image [B, image tokens, image target length]
 * @param spectrum [B, spectrum tokens, spectrum target length]
 * @param <T> a tensor
 */
public record Reconstruction<T>(T image, T spectrum) {}
