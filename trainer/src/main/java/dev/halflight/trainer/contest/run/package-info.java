/* SPDX-License-Identifier: Apache-2.0 */
/** Runs a contest: gathers the galaxies, trains the contenders, tests them; all of it can be stopped and goes on where it was. */
@NullMarked
package dev.halflight.trainer.contest.run;

import org.jspecify.annotations.NullMarked;
