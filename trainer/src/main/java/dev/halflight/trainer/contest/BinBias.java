/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest;

import dev.halflight.trainer.evaluate.CellAxis;
import dev.halflight.trainer.evaluate.CellLabel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The bias of the galaxies whose estimated redshifts lie in one bin: what a user of the estimates sees.
 *
 * @param bin the bin, for a reader
 * @param n galaxies in it
 * @param bias median of dz
 */
public record BinBias(String bin, int n, double bias) {
    /** Of fewer galaxies the median is too uncertain to be judged by 0.01. */
    static final int FEWEST = 300;

    private static final Function<Double, CellLabel> BINS = CellLabel.bins(CellAxis.REDSHIFTS);

    /** The bin of the largest |bias|, where there is one with enough galaxies. */
    static Optional<BinBias> worst(List<TestOutcome> outcomes) {
        Map<CellLabel, List<Double>> bins = new TreeMap<>();
        for (TestOutcome outcome : outcomes) {
            bins.computeIfAbsent(BINS.apply(outcome.redshift().estimate()), unused -> new ArrayList<>())
                    .add(outcome.redshift().dz());
        }
        return bins.entrySet().stream()
                .filter(bin -> bin.getValue().size() >= FEWEST)
                .map(bin -> new BinBias(bin.getKey().text(), bin.getValue().size(), Deviations.median(bin.getValue())))
                .max(Comparator.comparingDouble(found -> Math.abs(found.bias())));
    }
}
