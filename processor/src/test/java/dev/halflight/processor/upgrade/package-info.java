/* SPDX-License-Identifier: Apache-2.0 */
/** What the test of upgrades sends and reads. */
@NullMarked
package dev.halflight.processor.upgrade;

import org.jspecify.annotations.NullMarked;
