/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.exam;

import dev.halflight.trainer.catalog.CatalogGalaxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Redshifts from colors, learned from the simulation and from real galaxies, tested on the same real galaxies. */
final class PhotozExam {
    /** What the neighbors are and what is tested, "A on B". */
    enum Case {
        REAL_ON_REAL("real on real"),
        SIMULATED_ON_REAL("simulated on real"),
        ADAPTED_ON_REAL("simulated, adapted, on real"),
        OTHER_SURVEY_ON_REAL("another survey on real"),
        SIMULATED_ON_SIMULATED("simulated on simulated"),
        REAL_ON_SIMULATED("real on simulated");

        private final String label;

        Case(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * What one case gave.
     *
     * @param tested the galaxies
     * @param estimates their redshifts from colors
     */
    record Outcome(List<CatalogGalaxy> tested, double[] estimates, PhotozResult result) {}

    private final Map<Case, Outcome> outcomes = new LinkedHashMap<>();
    private final Syllabus syllabus;

    /**
     * Runs all cases with training sets of the same size.
     *
     * @param training real galaxies to learn from
     * @param testing real galaxies that nothing was learned from
     * @param other real galaxies that another survey measured in the same filters, if any: what two catalogs disagree by, no simulation
     *     can mend
     * @param simulated galaxies with the magnitudes of the training set, as many as two sets of it
     * @param zeroPoints what the training set's magnitudes differ by from the simulation's
     */
    PhotozExam(
            Syllabus syllabus,
            List<CatalogGalaxy> training,
            List<CatalogGalaxy> testing,
            List<CatalogGalaxy> other,
            List<CatalogGalaxy> simulated,
            ZeroPoints zeroPoints) {
        this.syllabus = syllabus;
        int size = Math.min(training.size(), simulated.size() / 2);
        List<CatalogGalaxy> real = training.subList(0, size);
        List<CatalogGalaxy> first = simulated.subList(0, size);
        List<CatalogGalaxy> second = simulated.subList(size, 2 * size);
        run(Case.REAL_ON_REAL, real, testing);
        run(Case.SIMULATED_ON_REAL, first, testing);
        run(Case.ADAPTED_ON_REAL, first.stream().map(zeroPoints::applied).toList(), testing);
        if (other.size() >= size) {
            run(Case.OTHER_SURVEY_ON_REAL, other.subList(0, size), testing);
        }
        run(Case.SIMULATED_ON_SIMULATED, first, second);
        run(Case.REAL_ON_SIMULATED, real, second);
    }

    private void run(Case which, List<CatalogGalaxy> training, List<CatalogGalaxy> testing) {
        NeighborRedshifts neighbors = new NeighborRedshifts(syllabus.space(), training);
        double[] estimates = testing.stream().mapToDouble(neighbors::estimate).toArray();
        PhotozResult result = PhotozResult.of(syllabus, training.size(), testing, estimates);
        outcomes.put(which, new Outcome(testing, estimates, result));
    }

    /** The cases that were run. */
    Set<Case> cases() {
        return outcomes.keySet();
    }

    Outcome outcome(Case which) {
        return Optional.ofNullable(outcomes.get(which)).orElseThrow();
    }

    Map<String, PhotozResult> results() {
        Map<String, PhotozResult> results = new LinkedHashMap<>();
        outcomes.forEach((which, outcome) -> results.put(which.label(), outcome.result()));
        return results;
    }

    /** Scatter of the model trained on the simulation over that of the one trained on real galaxies; 1 would be perfect. */
    double ratio() {
        return outcome(Case.SIMULATED_ON_REAL).result().all().sigmaNmad()
                / outcome(Case.REAL_ON_REAL).result().all().sigmaNmad();
    }
}
