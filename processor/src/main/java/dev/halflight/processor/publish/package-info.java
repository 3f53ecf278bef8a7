/* SPDX-License-Identifier: Apache-2.0 */
/** Observations from a file to the topic that the stream reads, each once. */
@NullMarked
package dev.halflight.processor.publish;

import org.jspecify.annotations.NullMarked;
