/* SPDX-License-Identifier: Apache-2.0 */
/** Halflight's program: the list of its commands. */
@NullMarked
package dev.halflight.processor;

import org.jspecify.annotations.NullMarked;
