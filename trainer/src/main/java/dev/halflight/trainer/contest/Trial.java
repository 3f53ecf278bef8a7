/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest;

/**
 * A short training of the paper's recipe, by which its settings are chosen.
 *
 * @param choice the settings
 * @param views views of the training
 * @param inferenceMask part of the image tokens hidden when it was asked, 0 to 1
 * @param validated how good it was on the validation set
 */
public record Trial(PaperChoice choice, long views, double inferenceMask, Snapshot validated) {}
