/* SPDX-License-Identifier: Apache-2.0 */
/** Looks at everything that the stream rests on, and says what is wrong and what to do. */
@NullMarked
package dev.halflight.processor.doctor;

import org.jspecify.annotations.NullMarked;
