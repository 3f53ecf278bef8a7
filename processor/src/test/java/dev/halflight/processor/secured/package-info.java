/* SPDX-License-Identifier: Apache-2.0 */
/** A cluster and a registry that let nobody in who has no business there, with credentials made for each run. */
@NullMarked
package dev.halflight.processor.secured;

import org.jspecify.annotations.NullMarked;
