/* SPDX-License-Identifier: Apache-2.0 */
/** How the program logs: as text or as JSON, events of a worker's life, and what is noise. */
@NullMarked
package dev.halflight.processor.log;

import org.jspecify.annotations.NullMarked;
