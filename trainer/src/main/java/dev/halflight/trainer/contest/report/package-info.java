/* SPDX-License-Identifier: Apache-2.0 */
/** Shows what came of a contest: as tables on a terminal, in Markdown and in HTML, as plots, and as JSON. */
@NullMarked
package dev.halflight.trainer.contest.report;

import org.jspecify.annotations.NullMarked;
