/* SPDX-License-Identifier: Apache-2.0 */
/** Dockerfiles and compose files, and the rules that they keep. */
@NullMarked
package dev.halflight.shipping.image;

import org.jspecify.annotations.NullMarked;
