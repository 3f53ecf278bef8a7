/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.exam;

import dev.halflight.trainer.catalog.CatalogGalaxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The simulation beside one catalog. The catalog's galaxies are halved at random: the training half is for looking at, and for all that is
 * learned; of the test half only redshifts from colors are measured.
 */
final class CatalogExam {
    private static final int MOST = 12_000;

    private final Syllabus syllabus;
    private final List<CatalogGalaxy> catalog;
    private final List<CatalogGalaxy> training;
    private final List<CatalogGalaxy> testing;
    private final List<CatalogGalaxy> other;

    /**
     * An exam.
     *
     * @param catalog all its galaxies
     * @param others galaxies of another survey, of which those count that were measured in the same filters
     */
    CatalogExam(Syllabus syllabus, List<CatalogGalaxy> catalog, List<CatalogGalaxy> others, long seed) {
        this.syllabus = syllabus;
        this.catalog = List.copyOf(catalog);
        other = Samples.shuffled(others, seed).stream().filter(syllabus::admits).toList();
        List<CatalogGalaxy> admitted = Samples.shuffled(catalog, seed).stream()
                .filter(syllabus::admits)
                .limit(MOST)
                .toList();
        training = admitted.subList(0, admitted.size() / 2);
        testing = admitted.subList(admitted.size() / 2, admitted.size());
    }

    List<CatalogGalaxy> training() {
        return training;
    }

    /**
     * Compares with simulated galaxies.
     *
     * @param simulated several times as many as the training half has, however their magnitudes are distributed
     * @param counted as numerous at each magnitude as their luminosity functions make them
     */
    Sitting sit(List<CatalogGalaxy> simulated, List<CatalogGalaxy> counted, long seed) {
        String reference = syllabus.catalog().reference();
        List<CatalogGalaxy> pool = simulated.stream().filter(syllabus::admits).toList();
        List<CatalogGalaxy> first = Samples.matched(pool, training, reference);
        Set<String> taken = first.stream().map(CatalogGalaxy::id).collect(Collectors.toSet());
        List<CatalogGalaxy> rest =
                pool.stream().filter(galaxy -> !taken.contains(galaxy.id())).toList();
        List<Twins.Pair> twins = new Twins(pool, reference).of(training);
        ZeroPoints zeroPoints = new ZeroPoints(twins, syllabus.filters(), reference);
        return new Sitting(
                syllabus,
                training,
                pool,
                counted.stream().filter(syllabus::admits).toList(),
                first,
                twins,
                new PhotozExam(syllabus, training, testing, other, twice(first, rest, reference, seed), zeroPoints));
    }

    /** Two samples of the same size, one after the other. */
    private List<CatalogGalaxy> twice(
            List<CatalogGalaxy> first, List<CatalogGalaxy> rest, String reference, long seed) {
        List<CatalogGalaxy> second = Samples.matched(rest, first, reference);
        int size = Math.min(first.size(), second.size());
        List<CatalogGalaxy> both = new ArrayList<>(Samples.shuffled(first, seed).subList(0, size));
        both.addAll(Samples.shuffled(second, seed).subList(0, size));
        return both;
    }

    CatalogFigures figures(Sitting sitting) {
        Map<String, Double> measured = new LinkedHashMap<>();
        for (String filter : syllabus.catalog().filters()) {
            long count = catalog.stream()
                    .filter(galaxy -> galaxy.measured(List.of(filter)))
                    .count();
            measured.put(filter, (double) count / catalog.size());
        }
        return new CatalogFigures(
                catalog.size(),
                measured,
                training.size() + testing.size(),
                DepthRow.of(catalog, syllabus.catalog().filters()),
                sitting.counts(),
                RedshiftExam.of(syllabus, training, sitting.matched()),
                ColorExam.of(syllabus, sitting.twins()),
                Mingling.share(syllabus.space(), Samples.shuffled(training, 1), Samples.shuffled(sitting.matched(), 1)),
                sitting.photoz().results(),
                sitting.photoz().ratio());
    }
}
