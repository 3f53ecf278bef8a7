/* SPDX-License-Identifier: Apache-2.0 */
/** Objects in HDF5 files, one class a layout. */
@NullMarked
package dev.halflight.processor.intake.hdf5;

import org.jspecify.annotations.NullMarked;
