/* SPDX-License-Identifier: Apache-2.0 */
/** The trainer's commands. */
@NullMarked
package dev.halflight.trainer.cli;

import org.jspecify.annotations.NullMarked;
