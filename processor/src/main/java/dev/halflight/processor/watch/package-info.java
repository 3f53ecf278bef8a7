/* SPDX-License-Identifier: Apache-2.0 */
/** A running worker, seen from outside through its HTTP server. */
@NullMarked
package dev.halflight.processor.watch;

import org.jspecify.annotations.NullMarked;
