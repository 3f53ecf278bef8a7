/* SPDX-License-Identifier: Apache-2.0 */
/** Dashboards, alert rules and Prometheus itself against a stream that runs. */
@NullMarked
package dev.halflight.processor.observed;

import org.jspecify.annotations.NullMarked;
