/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

/**
 * What the network says of an object.
 *
 * @param redshift logits, [B, cells]
 * @param classes logits, [B, classes]
 * @param embedding [B, E]
 * @param <T> a tensor
 */
public record Answer<T>(T redshift, T classes, T embedding) {}
