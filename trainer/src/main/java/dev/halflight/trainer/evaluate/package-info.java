/* SPDX-License-Identifier: Apache-2.0 */
/** Runs exported models as they are served, and measures how good they are. */
@NullMarked
package dev.halflight.trainer.evaluate;

import org.jspecify.annotations.NullMarked;
