/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import java.time.Duration;

/** What a step of training tells of itself: how its gradients came about, their norm before clipping, and the processors' time. */
record StepResult(Gradients gradients, double gradientNorm, Duration processor) {}
