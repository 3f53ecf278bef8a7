/* SPDX-License-Identifier: Apache-2.0 */
/** What can be set: one record a concern, with units and bounds. */
@NullMarked
package dev.halflight.processor.config;

import org.jspecify.annotations.NullMarked;
