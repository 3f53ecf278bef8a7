/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.calibrate;

import dev.halflight.schemas.model.CalibrationAxis;
import dev.halflight.schemas.model.CalibrationAxis.Property;
import dev.halflight.schemas.model.CalibrationStage.Bands;
import java.util.ArrayList;
import java.util.List;

/**
 * By what redshift distributions are corrected in one stage. Each stage learns what those before it left over, and the less the fewer
 * objects there are: what is rare is treated like the more common things it belongs to.
 */
record StagePlan(Bands bands, CalibrationAxis first, CalibrationAxis second) {
    private static final int NARROW_PASSES = 3;

    private static final CalibrationAxis MAGNITUDES =
            new CalibrationAxis(Property.MAGNITUDE, List.of(18.0, 19.0, 20.0, 21.0, 22.0, 23.0, 24.0, 25.0));
    private static final CalibrationAxis COARSE_MAGNITUDES =
            new CalibrationAxis(Property.MAGNITUDE, List.of(18.0, 20.0, 22.0, 24.0));
    private static final CalibrationAxis REDSHIFTS =
            new CalibrationAxis(Property.REDSHIFT, List.of(0.1, 0.3, 0.5, 0.7, 0.9, 1.1, 1.3, 1.6, 2.2, 3.0));
    private static final CalibrationAxis COARSE_REDSHIFTS =
            new CalibrationAxis(Property.REDSHIFT, List.of(0.2, 0.6, 1.0, 1.6, 2.5));
    private static final CalibrationAxis SIGNALS =
            new CalibrationAxis(Property.SIGNAL_TO_NOISE, List.of(-0.5, 0.0, 0.5, 1.0, 1.5, 2.0));
    private static final CalibrationAxis WIDTHS =
            new CalibrationAxis(Property.WIDTH, List.of(-3.0, -2.75, -2.5, -2.0, -1.5, -1.0, -0.5));

    /** From the coarse to the fine; the finest comes twice, for each pass smooths between nodes and holds back where objects are few. */
    private static final List<StagePlan> STANDARD = List.of(
            new StagePlan(Bands.ANY, SIGNALS, WIDTHS),
            new StagePlan(Bands.ANY, MAGNITUDES, REDSHIFTS),
            new StagePlan(Bands.ANY, MAGNITUDES, REDSHIFTS),
            new StagePlan(Bands.COMPLETE, COARSE_MAGNITUDES, COARSE_REDSHIFTS),
            new StagePlan(Bands.MISSING, COARSE_MAGNITUDES, COARSE_REDSHIFTS));

    /**
     * The stages. With a spectrum a distribution is a few cells wide, and a map moves probability between whole cells only: it takes
     * some passes more until intervals are right.
     */
    static List<StagePlan> of(boolean spectrum) {
        List<StagePlan> plans = new ArrayList<>();
        for (int pass = 0; spectrum && pass < NARROW_PASSES; pass++) {
            plans.add(STANDARD.get(0));
        }
        plans.addAll(STANDARD);
        return plans;
    }
}
