/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cases;

import dev.halflight.v1.Flag;
import dev.halflight.v1.ObjectClass;
import dev.halflight.v1.RedshiftUse;
import java.util.List;
import java.util.Optional;

/**
 * What was found of a frozen case.
 *
 * @param entry the case
 * @param estimates its redshifts, by model and by template fit
 * @param likeliestClass the class that the model holds to be the most probable, where it was asked
 * @param classProbability the probability of that class, 0 to 1
 * @param use what the model's redshift is said to be fit for
 * @param flags what is warned of
 */
public record CaseFindings(
        CaseEntry entry,
        List<CaseEstimate> estimates,
        Optional<ObjectClass> likeliestClass,
        double classProbability,
        RedshiftUse use,
        List<Flag> flags) {
    public CaseFindings {
        estimates = List.copyOf(estimates);
        flags = List.copyOf(flags);
    }

    /** How an estimate goes with what is known of the case. */
    public Agreement agreement(CaseEstimate estimate) {
        boolean galaxy = entry.knownClass().orElse(ObjectClass.GALAXY) != ObjectClass.STAR;
        return Agreement.of(estimate, entry.knownRedshift().filter(redshift -> galaxy));
    }

    /** Whether the program warns of the case as it must; always, where it need not. */
    public boolean isWarnedOf() {
        boolean flagged = flags.stream().anyMatch(entry.flaggedAs()::contains);
        return !entry.isRefused() && (entry.flaggedAs().isEmpty() || flagged && use != RedshiftUse.RECOMMENDED);
    }

    /** Whether the model's class is the known one; empty where one of them is not known. */
    public Optional<Boolean> isClassRight() {
        return likeliestClass.flatMap(found -> entry.knownClass().map(found::equals));
    }
}
