/* SPDX-License-Identifier: Apache-2.0 */
/** The commands, one class each. */
@NullMarked
package dev.halflight.processor.cli;

import org.jspecify.annotations.NullMarked;
