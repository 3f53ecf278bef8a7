/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import java.time.Duration;

/** What a step of training tells of itself: its loss, the norm of the gradient before clipping, and the processors' time. */
record StepResult(LossTerms losses, double gradientNorm, Duration processor) {}
