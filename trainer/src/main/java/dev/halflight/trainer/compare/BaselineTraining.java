/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.compare;

import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.trainer.baseline.ComponentFit;
import dev.halflight.trainer.baseline.Interpolation;
import dev.halflight.trainer.baseline.NearestNeighbors;
import dev.halflight.trainer.baseline.PerceptronPdf;
import dev.halflight.trainer.baseline.TargetsFile;
import dev.halflight.trainer.baseline.TrainingSet;
import dev.halflight.trainer.baseline.TrainingSetFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;

/** Trains all baselines from a file of observations. */
public final class BaselineTraining {
    private static final int COMPONENTS = 40;
    private static final int OBJECTS_OF_COMPONENTS = 500;
    private static final long SEED = 1;

    private final TokenLayout layout;
    private final RedshiftGrid grid;

    /** A training for a model's layout and redshift grid. */
    public BaselineTraining(TokenLayout layout, RedshiftGrid grid) {
        this.layout = layout;
        this.grid = grid;
    }

    /**
     * Reads the photometry of galaxies of known redshift.
     *
     * @param count of observations, at most
     * @param progress told how many have been read
     * @throws IOException if the file cannot be read, or has no such galaxy
     */
    public TrainingSet read(Path file, long count, LongConsumer progress) throws IOException {
        return new TrainingSetFile(layout).read(file, count, progress);
    }

    /** Steps of the whole training. */
    public long steps(TrainingSet set) {
        return PerceptronPdf.CANDIDATES.size() * PerceptronPdf.enoughSteps(set.size());
    }

    /**
     * Trains; the same file gives the same baselines.
     *
     * @param set what was read of the file
     * @param progress told how many steps are done
     * @throws IOException if the file cannot be read
     */
    public TrainedBaselines train(TrainingSet set, Path file, LongConsumer progress) throws IOException {
        long steps = PerceptronPdf.enoughSteps(set.size());
        return new TrainedBaselines(
                List.of(
                        NearestNeighbors.train(set, grid, SEED),
                        PerceptronPdf.train(set, grid, PerceptronPdf.CANDIDATES, steps, SEED, progress)),
                List.of(
                        new Interpolation(layout),
                        ComponentFit.train(TargetsFile.read(file, layout, OBJECTS_OF_COMPONENTS), COMPONENTS)));
    }
}
