/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import dev.halflight.v1.Flag;
import dev.halflight.v1.ObjectClass;
import dev.halflight.v1.RedshiftUse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whether what is said of the redshifts is worth listening to.
 *
 * @param uses by what the redshift is said to be fit for
 * @param flags by flag
 */
public record JudgementTable(List<UseRow> uses, List<FlagRow> flags) {
    /**
     * The objects whose redshift is said to be fit for the same.
     *
     * @param share part of all objects, 0 to 1
     * @param galaxies how good the served redshifts of the galaxies of known redshift are
     * @param notGalaxies how many objects are known to be stars or quasars
     */
    public record UseRow(RedshiftUse use, double share, GroupMetrics galaxies, long notGalaxies) {}

    /**
     * The objects with a flag and those without.
     *
     * @param share part of all objects that have it, 0 to 1
     * @param with galaxies of known redshift that have it
     * @param without those that do not
     * @param notGalaxies part of the known stars and quasars that have it, 0 to 1; NaN if there is none
     */
    public record FlagRow(Flag flag, double share, GroupMetrics with, GroupMetrics without, double notGalaxies) {}

    public JudgementTable {
        uses = List.copyOf(uses);
        flags = List.copyOf(flags);
    }

    static JudgementTable of(List<ObjectOutcome> objects) {
        List<UseRow> uses = new ArrayList<>();
        for (RedshiftUse use : RedshiftUse.values()) {
            Predicate<ObjectOutcome> said = object -> object.use() == use;
            long notGalaxies = objects.stream()
                    .filter(said.and(JudgementTable::isNoGalaxy))
                    .count();
            uses.add(new UseRow(use, share(objects, said), redshifts(objects, said), notGalaxies));
        }
        List<FlagRow> flags = new ArrayList<>();
        List<ObjectOutcome> notGalaxies =
                objects.stream().filter(JudgementTable::isNoGalaxy).toList();
        for (Flag flag : Flag.values()) {
            Predicate<ObjectOutcome> said = object -> object.flags().contains(flag);
            flags.add(new FlagRow(
                    flag,
                    share(objects, said),
                    redshifts(objects, said),
                    redshifts(objects, said.negate()),
                    share(notGalaxies, said)));
        }
        return new JudgementTable(uses, flags);
    }

    private static boolean isNoGalaxy(ObjectOutcome object) {
        return object.knownClass().filter(known -> known != ObjectClass.GALAXY).isPresent();
    }

    private static double share(List<ObjectOutcome> objects, Predicate<ObjectOutcome> which) {
        return objects.stream().filter(which).count() / (double) objects.size();
    }

    private static GroupMetrics redshifts(List<ObjectOutcome> objects, Predicate<ObjectOutcome> which) {
        return GroupMetrics.of(objects.stream()
                .filter(which)
                .flatMap(object -> object.served().stream())
                .toList());
    }
}
