/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.run;

import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.tokens.ContextScaling;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.trainer.contest.ContestSettings;
import dev.halflight.trainer.data.HscLayout;
import dev.halflight.trainer.data.ObservationSource;
import dev.halflight.trainer.simulate.Simulation;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What all contenders have in common: the galaxies, the layout of the tokens, the redshift grid. */
final class ContestGround {
    /** Galaxies that learning curves are drawn on: as batches they take a third of a megabyte each. */
    private static final int CURVE = 1000;

    private static final int AT_A_TIME = 64;

    private final ContestSettings settings;
    private final Simulation sky;
    private final TrainingGalaxies galaxies;
    private final TokenLayout layout;
    private final ContextScaling scaling;
    private final int dataThreads;

    private ContestGround(
            ContestSettings settings, Simulation sky, TrainingGalaxies galaxies, TokenLayout layout, int dataThreads) {
        this.settings = settings;
        this.sky = sky;
        this.galaxies = galaxies;
        this.layout = layout;
        this.dataThreads = dataThreads;
        scaling = ContextScaling.of(galaxies.features());
    }

    /**
     * Gathers what there is to learn from.
     *
     * @param dataThreads threads that make batches ahead
     * @throws PausedException if the time is over before that
     */
    static ContestGround prepare(ContestSettings settings, WorkFolder work, int dataThreads, Watch watch)
            throws IOException {
        Simulation sky = settings.sky().simulation();
        TokenLayout layout = HscLayout.layout(settings.sky().config().surveys().surveys());
        TrainingGalaxies galaxies = TrainingGalaxies.gather(work.photometry(), settings.galaxies(), sky, layout, watch);
        return new ContestGround(settings, sky, galaxies, layout, dataThreads);
    }

    ContestSettings settings() {
        return settings;
    }

    TrainingGalaxies galaxies() {
        return galaxies;
    }

    TokenLayout layout() {
        return layout;
    }

    /** How the context features of the galaxies are standardized. */
    ContextScaling scaling() {
        return scaling;
    }

    /** Makes tokens as the contest's networks see them. */
    Tokenizer tokenizer() {
        return new Tokenizer(layout, scaling);
    }

    RedshiftGrid grid() {
        return new RedshiftGrid(0.001, 1792);
    }

    /** The galaxies to learn from, in an order that depends on the seed. */
    ObservationSource source(long seed) {
        return new ShuffledGalaxies(sky, galaxies.indices(), seed);
    }

    int dataThreads() {
        return dataThreads;
    }

    /** All galaxies of the validation set, some at a time. */
    ValidationScan validation() {
        return new ValidationScan(settings.validation());
    }

    /** The galaxies of the validation set on which learning curves are drawn. */
    List<Observation> curveGalaxies() {
        List<Observation> found = new ArrayList<>();
        ValidationScan scan = new ValidationScan(Math.min(CURVE, settings.validation()));
        while (!scan.isOver()) {
            scan.next().forEach(galaxy -> found.add(galaxy.observation()));
        }
        return found;
    }

    /** Passes over the first galaxies of the validation set. */
    final class ValidationScan {
        private final GalaxyScan scan = new GalaxyScan(sky, ContestSettings.VALIDATION_SKY, 0);
        private final int count;
        private int found;

        private ValidationScan(int count) {
            this.count = count;
        }

        boolean isOver() {
            return found >= count;
        }

        /** How many there were. */
        int found() {
            return found;
        }

        /** The next galaxies; perhaps none. */
        List<Galaxy> next() {
            List<Galaxy> galaxies = scan.among(AT_A_TIME);
            List<Galaxy> some = galaxies.subList(0, Math.min(galaxies.size(), count - found));
            found += some.size();
            return some;
        }
    }
}
