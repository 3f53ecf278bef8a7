/* SPDX-License-Identifier: Apache-2.0 */
/** How well redshifts are found from images that are worse than they were measured. */
@NullMarked
package dev.halflight.trainer.conditions;

import org.jspecify.annotations.NullMarked;
