/* SPDX-License-Identifier: Apache-2.0 */
/** Surveys of the sky as an observer meets them: their filters, and how sharp and deep their images are. */
@NullMarked
package dev.halflight.trainer.survey;

import org.jspecify.annotations.NullMarked;
