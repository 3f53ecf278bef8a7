/* SPDX-License-Identifier: Apache-2.0 */
/** The device: what runs on it, and how records of all stream threads become its batches. */
@NullMarked
package dev.halflight.processor.inference;

import org.jspecify.annotations.NullMarked;
