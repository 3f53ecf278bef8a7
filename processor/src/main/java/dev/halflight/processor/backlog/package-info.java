/* SPDX-License-Identifier: Apache-2.0 */
/** What waits for the stream: how much, for how long, and whether it is worked off. */
@NullMarked
package dev.halflight.processor.backlog;

import org.jspecify.annotations.NullMarked;
