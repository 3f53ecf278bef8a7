/* SPDX-License-Identifier: Apache-2.0 */
/** Records that could not be enriched, and why. */
@NullMarked
package dev.halflight.processor.deadletter;

import org.jspecify.annotations.NullMarked;
