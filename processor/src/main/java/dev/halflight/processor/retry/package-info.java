/* SPDX-License-Identifier: Apache-2.0 */
/** Trying again what may succeed later. */
@NullMarked
package dev.halflight.processor.retry;

import org.jspecify.annotations.NullMarked;
