/* SPDX-License-Identifier: Apache-2.0 */
/** Arrays of numpy in files ({@code .npz}). */
@NullMarked
package dev.halflight.processor.intake.npz;

import org.jspecify.annotations.NullMarked;
