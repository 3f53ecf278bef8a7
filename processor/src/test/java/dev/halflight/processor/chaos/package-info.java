/* SPDX-License-Identifier: Apache-2.0 */
/** Brokers, workers, their model and the registry are broken while records pass, and what comes out is counted. */
@NullMarked
package dev.halflight.processor.chaos;

import org.jspecify.annotations.NullMarked;
