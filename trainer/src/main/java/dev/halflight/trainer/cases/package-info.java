/* SPDX-License-Identifier: Apache-2.0 */
/** The frozen cases: real objects with names that models are judged on one by one, and never trained on. */
@NullMarked
package dev.halflight.trainer.cases;

import org.jspecify.annotations.NullMarked;
