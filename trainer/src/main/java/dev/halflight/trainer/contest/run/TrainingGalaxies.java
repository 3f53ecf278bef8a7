/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.run;

import dev.halflight.schemas.tokens.Mask;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.UnusableObservationException;
import dev.halflight.trainer.baseline.TrainingSet;
import dev.halflight.trainer.contest.ContestSettings;
import dev.halflight.trainer.simulate.Simulation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The galaxies that everybody learns from. */
final class TrainingGalaxies {
    private static final int AT_A_TIME = 256;

    private final List<MeasuredGalaxy> galaxies;

    private TrainingGalaxies(List<MeasuredGalaxy> galaxies) {
        this.galaxies = List.copyOf(galaxies);
    }

    /**
     * Finds the first galaxies of a sky and measures them, or reads what of it was done before.
     *
     * @throws PausedException if the time is over before all are found
     */
    static TrainingGalaxies gather(Path file, int count, Simulation sky, TokenLayout layout, Watch watch)
            throws IOException {
        Tokenizer tokenizer = Tokenizer.unscaled(layout);
        PhotometryFile kept = new PhotometryFile(file, tokenizer.contextLength());
        List<MeasuredGalaxy> galaxies = kept.read();
        long first = galaxies.isEmpty() ? 0 : galaxies.get(galaxies.size() - 1).index() + 1;
        GalaxyScan scan = new GalaxyScan(sky, ContestSettings.TRAINING_SKY, first);
        watch.begin("find and measure galaxies", "galaxies", count);
        while (galaxies.size() < count) {
            watch.check();
            List<MeasuredGalaxy> measured = scan.among(AT_A_TIME).parallelStream()
                    .flatMap(galaxy -> measured(tokenizer, galaxy).stream())
                    .limit(count - galaxies.size())
                    .toList();
            kept.append(galaxies.size(), measured);
            galaxies.addAll(measured);
            watch.reach(galaxies.size());
        }
        return new TrainingGalaxies(galaxies.subList(0, count));
    }

    private static Optional<MeasuredGalaxy> measured(Tokenizer tokenizer, Galaxy galaxy) {
        try {
            float[] features =
                    tokenizer.tokenize(galaxy.observation()).contextFeatures(Mask.everything(tokenizer.layout()));
            return Optional.of(new MeasuredGalaxy(galaxy.index(), galaxy.redshift(), features));
        } catch (UnusableObservationException e) {
            return Optional.empty();
        }
    }

    /** Their numbers among the objects of the sky. */
    long[] indices() {
        return galaxies.stream().mapToLong(MeasuredGalaxy::index).toArray();
    }

    /** Their photometry. */
    List<float[]> features() {
        return galaxies.stream().map(MeasuredGalaxy::features).toList();
    }

    /** Their photometry and redshifts, to train baselines on. */
    TrainingSet trainingSet() {
        return new TrainingSet(
                features(),
                new ArrayList<>(galaxies.stream().map(MeasuredGalaxy::redshift).toList()));
    }
}
