/* SPDX-License-Identifier: Apache-2.0 */
/** What a training sample hides of itself: tokens that the network is to predict, and pixels that detectors lose. */
@NullMarked
package dev.halflight.trainer.hiding;

import org.jspecify.annotations.NullMarked;
