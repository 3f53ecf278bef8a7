/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import dev.halflight.schemas.model.ModelCard;
import dev.halflight.trainer.calibrate.CalibrationResult;
import dev.halflight.trainer.calibrate.CheckedCell;
import dev.halflight.trainer.evaluate.Figures;
import dev.halflight.v1.RedshiftUse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Writes into a model's card what its calibration found. */
final class CalibratedCard {
    private CalibratedCard() {}

    /**
     * The card with the calibration; the figures of the check stand among its own, such as
     * {@code calibration.photoz.coverage68}.
     *
     * @param objects what it was calibrated with, in a few words
     */
    static ModelCard of(ModelCard card, CalibrationResult result, String objects) {
        Map<String, Object> training = new HashMap<>(card.training());
        training.put("calibration", Map.of("objects", objects, "galaxies", result.galaxies()));
        Map<String, Double> figures = new HashMap<>(card.figures());
        figures.keySet().removeIf(name -> name.startsWith("calibration."));
        figures.putAll(figures(result).all());
        return card.calibrated(result.calibration(), result.thresholds(), training, figures);
    }

    private static Figures figures(CalibrationResult result) {
        Figures figures = new Figures();
        for (CheckedCell cell : result.check().overall()) {
            String prefix = "calibration." + cell.key() + ".";
            figures.add(prefix + "n", cell.n());
            figures.add(prefix + "coverage68_before", cell.before());
            figures.add(prefix + "coverage68", cell.after());
            figures.add(prefix + "pit_ks_before", cell.pitBefore());
            figures.add(prefix + "pit_ks", cell.pitAfter());
        }
        for (RedshiftUse use : RedshiftUse.values()) {
            figures.add(
                    "calibration.share." + use.name().toLowerCase(Locale.ROOT),
                    result.shares().getOrDefault(use, 0.0));
        }
        return figures;
    }
}
