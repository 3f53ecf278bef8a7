/* SPDX-License-Identifier: Apache-2.0 */
/** What is measured while the stream runs. */
@NullMarked
package dev.halflight.processor.metrics;

import org.jspecify.annotations.NullMarked;
