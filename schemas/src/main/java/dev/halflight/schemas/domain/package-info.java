/* SPDX-License-Identifier: Apache-2.0 */
/** What a model was trained on, and whether an observation is like it. */
@NullMarked
package dev.halflight.schemas.domain;

import org.jspecify.annotations.NullMarked;
