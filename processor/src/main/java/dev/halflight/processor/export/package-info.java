/* SPDX-License-Identifier: Apache-2.0 */
/** Enriched records as tables, and their redshift distributions as a file of their own. */
@NullMarked
package dev.halflight.processor.export;

import org.jspecify.annotations.NullMarked;
