/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

/** What a step of training tells of itself: its loss, and the norm of the gradient before clipping. */
record StepResult(LossTerms losses, double gradientNorm) {}
