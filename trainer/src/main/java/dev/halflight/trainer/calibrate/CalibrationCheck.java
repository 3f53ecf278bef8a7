/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.calibrate;

import dev.halflight.schemas.model.Circumstances;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well calibrated the redshift PDFs of objects are from which the calibration did not learn.
 *
 * @param overall of the images alone and with the spectrum, among objects drawn as often as they are met
 * @param cells those alike in magnitude, published redshift, what the network was shown and bands, the worst first; of cells with few
 *     objects nothing is said
 */
public record CalibrationCheck(List<CheckedCell> overall, List<CheckedCell> cells) {
    /** Fewer objects than this tell the coverage to worse than 5%. */
    public static final int FEWEST = 100;

    private static final List<Double> MAGNITUDES = List.of(18.0, 19.0, 20.0, 21.0, 22.0, 23.0, 24.0, 25.0, 26.0);
    private static final List<Double> REDSHIFTS = List.of(0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0);

    public CalibrationCheck {
        overall = List.copyOf(overall);
        cells = List.copyOf(cells);
    }

    static CalibrationCheck of(List<CheckedRedshift> redshifts) {
        List<CheckedCell> overall = new ArrayList<>();
        for (boolean spectrum : new boolean[] {false, true}) {
            List<CheckedRedshift> shown = redshifts.stream()
                    .filter(redshift ->
                            redshift.natural() && redshift.circumstances().spectrum() == spectrum)
                    .toList();
            if (!shown.isEmpty()) {
                overall.add(CheckedCell.of(spectrum ? "specz" : "photoz", shown(spectrum), shown));
            }
        }
        Map<String, List<CheckedRedshift>> groups = new TreeMap<>();
        redshifts.forEach(redshift -> groups.computeIfAbsent(cell(redshift), name -> new ArrayList<>())
                .add(redshift));
        List<CheckedCell> cells = new ArrayList<>();
        groups.forEach((name, group) -> {
            if (group.size() >= FEWEST) {
                cells.add(CheckedCell.of(name, name, group));
            }
        });
        cells.sort(Comparator.comparingDouble(CheckedCell::miss).reversed());
        return new CalibrationCheck(overall, cells);
    }

    private static String cell(CheckedRedshift redshift) {
        Circumstances circumstances = redshift.circumstances();
        return shown(circumstances.spectrum())
                + (circumstances.bandsComplete() ? ", all bands" : ", bands missing")
                + ", magnitude " + bin(circumstances.magnitude(), MAGNITUDES)
                + ", photo-z " + bin(redshift.after().estimate(), REDSHIFTS);
    }

    private static String shown(boolean spectrum) {
        return spectrum ? "images + spectrum" : "images";
    }

    private static String bin(double value, List<Double> edges) {
        int bin = 0;
        while (bin < edges.size() && !(value < edges.get(bin))) {
            bin++;
        }
        if (bin == 0) {
            return "< " + edges.get(0);
        }
        return bin == edges.size() ? ">= " + edges.get(bin - 1) : edges.get(bin - 1) + " to " + edges.get(bin);
    }
}
