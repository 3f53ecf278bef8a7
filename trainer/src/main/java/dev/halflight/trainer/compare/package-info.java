/* SPDX-License-Identifier: Apache-2.0 */
/** Runs baselines beside a model, on the same objects and under the same masks. */
@NullMarked
package dev.halflight.trainer.compare;

import org.jspecify.annotations.NullMarked;
