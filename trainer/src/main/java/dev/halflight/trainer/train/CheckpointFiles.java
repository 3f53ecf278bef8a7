/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import java.nio.file.Path;

/**
 * Where a run writes its checkpoints, each in place of the one before.
 *
 * @param last the run as it is
 * @param best the run as it was when its average weights did best on the validation set; not written without one
 */
public record CheckpointFiles(Path last, Path best) {}
