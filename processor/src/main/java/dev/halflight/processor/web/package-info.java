/* SPDX-License-Identifier: Apache-2.0 */
/** The HTTP endpoints: metrics, liveness and readiness. */
@NullMarked
package dev.halflight.processor.web;

import org.jspecify.annotations.NullMarked;
