/* SPDX-License-Identifier: Apache-2.0 */
/** Measures the stream beside the bare model. */
@NullMarked
package dev.halflight.processor.bench;

import org.jspecify.annotations.NullMarked;
