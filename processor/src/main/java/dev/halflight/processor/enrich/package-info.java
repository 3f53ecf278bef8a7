/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The main path: {@link dev.halflight.processor.enrich.EnrichTopology} is the stream,
 * {@link dev.halflight.processor.enrich.Prefetch} starts the inference of each record when it is polled, and
 * {@link dev.halflight.processor.enrich.EnrichProcessor} awaits the answer and passes it on.
 */
@NullMarked
package dev.halflight.processor.enrich;

import org.jspecify.annotations.NullMarked;
