/* SPDX-License-Identifier: Apache-2.0 */
/** The parts put together: the application as it runs for long, and as it runs over a file. */
@NullMarked
package dev.halflight.processor.app;

import org.jspecify.annotations.NullMarked;
