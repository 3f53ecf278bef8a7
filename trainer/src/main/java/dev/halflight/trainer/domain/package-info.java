/* SPDX-License-Identifier: Apache-2.0 */
/** Measures what ordinary galaxies look like, so that others can be told from them. */
@NullMarked
package dev.halflight.trainer.domain;

import org.jspecify.annotations.NullMarked;
