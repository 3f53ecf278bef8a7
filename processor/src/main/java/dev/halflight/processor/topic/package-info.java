/* SPDX-License-Identifier: Apache-2.0 */
/** Topics, looked at and read from one end to the other. */
@NullMarked
package dev.halflight.processor.topic;

import org.jspecify.annotations.NullMarked;
