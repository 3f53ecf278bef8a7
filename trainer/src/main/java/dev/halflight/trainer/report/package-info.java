/* SPDX-License-Identifier: Apache-2.0 */
/** Shows what an evaluation found: as a table, as JSON, as plots, and as one HTML file. */
@NullMarked
package dev.halflight.trainer.report;

import org.jspecify.annotations.NullMarked;
