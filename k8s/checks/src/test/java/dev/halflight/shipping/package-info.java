/* SPDX-License-Identifier: Apache-2.0 */
/** What is deployed, held against what the program needs and against rules of safety. */
@NullMarked
package dev.halflight.shipping;

import org.jspecify.annotations.NullMarked;
