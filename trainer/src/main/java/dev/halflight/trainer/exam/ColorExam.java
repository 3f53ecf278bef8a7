/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.exam;

import java.util.ArrayList;
import java.util.List;

/** Compares colors, cell by cell, of real galaxies and their twins. */
final class ColorExam {
    private ColorExam() {}

    static List<Difference> of(Syllabus syllabus, List<Twins.Pair> pairs) {
        String reference = syllabus.catalog().reference();
        List<Difference> differences = new ArrayList<>();
        for (Syllabus.Color color : syllabus.colors()) {
            for (Range redshift : syllabus.redshifts()) {
                for (Range magnitude : syllabus.magnitudes()) {
                    List<Twins.Pair> cell = pairs.stream()
                            .filter(pair -> redshift.contains(pair.real().redshift()))
                            .filter(pair -> magnitude.contains(pair.real().magnitude(reference)))
                            .toList();
                    Difference.of(
                                    Difference.Kind.COLOR,
                                    color.toString(),
                                    "z " + redshift + ", i " + magnitude,
                                    cell.stream()
                                            .mapToDouble(pair -> color.of(pair.real()))
                                            .toArray(),
                                    cell.stream()
                                            .mapToDouble(pair -> color.of(pair.simulated()))
                                            .toArray())
                            .ifPresent(differences::add);
                }
            }
        }
        return differences;
    }
}
