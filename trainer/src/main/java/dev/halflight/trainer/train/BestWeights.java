/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import dev.halflight.trainer.torch.Checkpoint;
import dev.halflight.trainer.torch.TrainingState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps the run as it was at its best validation, and counts the validations since. */
final class BestWeights {
    private final Path file;
    private double best = Double.POSITIVE_INFINITY;
    private int since;

    /** Goes on from the best of an earlier part of the run, if there is one. */
    BestWeights(Path file, Validation<?> validation, TrainingState state) throws IOException {
        this.file = file;
        if (state.done().steps() > 0 && Files.isRegularFile(file) && !validation.isEmpty()) {
            best = validation.of(Checkpoint.average(file, state.network())).score();
        }
    }

    void consider(ValidationReport report, TrainingState state) throws IOException {
        if (report.score() < best) {
            best = report.score();
            since = 0;
            Checkpoint.write(file, state);
        } else {
            since++;
        }
    }

    /** Validations since the best one. */
    int since() {
        return since;
    }
}
