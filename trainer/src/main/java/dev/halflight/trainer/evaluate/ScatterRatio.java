/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import dev.halflight.schemas.model.RedshiftScatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * One sigma_NMAD over another, of the same objects. The interval holds 95% of the ratios of samples drawn from the objects with
 * replacement (Efron 1979, Ann. Statist. 7, 1): what is hard for both counts for neither.
 *
 * @param value the ratio
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
public record ScatterRatio(double value, double low, double high) {
    private static final long SEED = 20_261;
    private static final int RESAMPLES = 400;
    private static final double TAIL = 0.025;

    /**
     * The scatter of some redshifts over that of others; nothing where the others do not scatter.
     *
     * @param others of the same objects in the same order
     */
    public static Optional<ScatterRatio> of(List<RedshiftOutcome> redshifts, List<RedshiftOutcome> others) {
        if (redshifts.size() != others.size()) {
            throw new IllegalArgumentException(redshifts.size() + " redshifts beside " + others.size());
        }
        int size = redshifts.size();
        Random random = new Random(SEED);
        double[] drawn = new double[RESAMPLES];
        for (int k = 0; k < RESAMPLES; k++) {
            int[] objects = random.ints(size, 0, size).toArray();
            drawn[k] = scatter(redshifts, objects) / scatter(others, objects);
        }
        int[] all = new int[size];
        Arrays.setAll(all, object -> object);
        double value = scatter(redshifts, all) / scatter(others, all);
        if (!Double.isFinite(value)) {
            return Optional.empty();
        }
        Arrays.sort(drawn);
        int tail = (int) (TAIL * RESAMPLES);
        return Optional.of(new ScatterRatio(value, drawn[tail], drawn[RESAMPLES - 1 - tail]));
    }

    private static double scatter(List<RedshiftOutcome> redshifts, int[] objects) {
        double[] estimates = new double[objects.length];
        double[] truth = new double[objects.length];
        for (int k = 0; k < objects.length; k++) {
            estimates[k] = redshifts.get(objects[k]).estimate();
            truth[k] = redshifts.get(objects[k]).truth();
        }
        return RedshiftScatter.of(estimates, truth).sigmaNmad();
    }
}
