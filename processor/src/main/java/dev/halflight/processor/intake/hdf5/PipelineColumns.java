/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.hdf5;

import dev.halflight.processor.intake.IntakeException;
import dev.halflight.v1.ObjectClass;
import java.util.Locale;
import java.util.Optional;

/**
 * What the survey's pipeline found in spectra.
 *
 * @param redshifts the redshift of the best fit
 * @param warnings not 0 where the pipeline doubts it
 * @param types STAR, GALAXY or QSO
 */
record PipelineColumns(Optional<Hdf5Array> redshifts, Optional<Hdf5Array> warnings, Optional<Hdf5Array> types) {

    /** The redshift of what is no star, where it is not doubted. */
    Optional<Double> redshift(long row) throws IntakeException {
        if (redshifts.isEmpty() || isDoubted(row) || type(row).equals(Optional.of(ObjectClass.STAR))) {
            return Optional.empty();
        }
        return Catalog.redshift(redshifts.get().number(row));
    }

    /** The class, where it is not doubted. */
    Optional<ObjectClass> type(long row) throws IntakeException {
        if (types.isEmpty() || isDoubted(row)) {
            return Optional.empty();
        }
        return switch (types.get().text(row).toUpperCase(Locale.ROOT)) {
            case "STAR" -> Optional.of(ObjectClass.STAR);
            case "GALAXY" -> Optional.of(ObjectClass.GALAXY);
            case "QSO" -> Optional.of(ObjectClass.QUASAR);
            default -> Optional.empty();
        };
    }

    private boolean isDoubted(long row) throws IntakeException {
        return warnings.isPresent() && warnings.get().flags(row)[0];
    }
}
