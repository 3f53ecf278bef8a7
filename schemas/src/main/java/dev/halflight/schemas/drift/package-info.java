/* SPDX-License-Identifier: Apache-2.0 */
/** How far the objects of a stream, and what a model says of them, have moved from those that the model was judged on. */
@NullMarked
package dev.halflight.schemas.drift;

import org.jspecify.annotations.NullMarked;
