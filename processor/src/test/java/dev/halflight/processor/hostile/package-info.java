/* SPDX-License-Identifier: Apache-2.0 */
/** Observations that follow the schema and make no sense, to try programs with. */
@NullMarked
package dev.halflight.processor.hostile;

import org.jspecify.annotations.NullMarked;
