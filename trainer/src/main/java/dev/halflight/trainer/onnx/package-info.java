/* SPDX-License-Identifier: Apache-2.0 */
/** Writes the network down as ONNX files, runs such files, and proves that they answer as the trained network does. */
@NullMarked
package dev.halflight.trainer.onnx;

import org.jspecify.annotations.NullMarked;
