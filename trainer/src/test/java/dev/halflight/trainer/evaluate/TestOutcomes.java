/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import dev.halflight.v1.Flag;
import dev.halflight.v1.ObjectClass;
import dev.halflight.v1.RedshiftUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Outcomes that need no model. */
public final class TestOutcomes {
    private TestOutcomes() {}

    /** A galaxy whose redshift is estimated from images, with a PDF that puts {@code pit} of its probability below the truth. */
    public static RedshiftOutcome redshift(double estimate, double truth, double pit) {
        boolean within68 = Math.abs(pit - 0.5) <= 0.34;
        boolean within95 = Math.abs(pit - 0.5) <= 0.475;
        PdfOutcome pdf = new PdfOutcome(estimate, estimate, 0.05, pit, 0.01, within68, within95);
        return new RedshiftOutcome(truth, estimate, Optional.of(pdf));
    }

    /** An object of 22nd magnitude that is fit for {@code use}. */
    public static ObjectOutcome galaxy(String id, RedshiftOutcome redshift, RedshiftUse use, List<Flag> flags) {
        return object(id, 22.5, ObjectClass.GALAXY, Map.of(Visible.IMAGES, redshift), use, flags);
    }

    /** A star or a quasar that is taken for a galaxy. */
    public static ObjectOutcome notGalaxy(String id, ObjectClass known, RedshiftUse use, List<Flag> flags) {
        return object(id, 19.5, known, Map.of(), use, flags);
    }

    private static ObjectOutcome object(
            String id,
            double magnitude,
            ObjectClass known,
            Map<Visible, RedshiftOutcome> redshifts,
            RedshiftUse use,
            List<Flag> flags) {
        return new ObjectOutcome(
                id,
                new ObjectProperties("hsc", magnitude, 5, 30, Double.NaN),
                Optional.of(known),
                redshifts,
                Map.of(Visible.IMAGES, new ClassOutcome(known, ObjectClass.GALAXY, 0.8)),
                use,
                flags);
    }

    /** Galaxies of z = 0.2 to 1.2 whose dz is normal with that standard deviation, in two bins of magnitude. */
    public static List<ObjectOutcome> galaxies(int count, double sigma) {
        Random random = new Random(5);
        List<ObjectOutcome> objects = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            double truth = 0.2 + random.nextDouble();
            double estimate = truth + (1 + truth) * sigma * random.nextGaussian();
            objects.add(object(
                    "galaxy-" + k,
                    k % 3 == 0 ? 21.5 : 22.5,
                    ObjectClass.GALAXY,
                    Map.of(Visible.IMAGES, redshift(estimate, truth, random.nextDouble())),
                    RedshiftUse.RECOMMENDED,
                    List.of()));
        }
        return objects;
    }
}
