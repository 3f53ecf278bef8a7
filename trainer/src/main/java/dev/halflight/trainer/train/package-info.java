/* SPDX-License-Identifier: Apache-2.0 */
/** Trains the network: batches, losses, the schedule of the learning rate, the loop, the learning curve. */
@NullMarked
package dev.halflight.trainer.train;

import org.jspecify.annotations.NullMarked;
