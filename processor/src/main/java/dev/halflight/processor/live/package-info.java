/* SPDX-License-Identifier: Apache-2.0 */
/** The live page: a bounded sample of what the stream enriches, for eyes. */
@NullMarked
package dev.halflight.processor.live;

import org.jspecify.annotations.NullMarked;
