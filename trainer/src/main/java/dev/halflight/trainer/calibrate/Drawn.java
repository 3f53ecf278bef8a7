/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.calibrate;

import dev.halflight.trainer.evaluate.Sample;

/**
 * An object to calibrate with.
 *
 * @param sample the object
 * @param natural whether objects like it were drawn as often as they are met; of others there are more than that, so that they can be
 *     judged at all
 */
public record Drawn(Sample sample, boolean natural) {}
