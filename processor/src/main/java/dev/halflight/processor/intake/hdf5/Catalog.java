/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.hdf5;

import dev.halflight.processor.intake.IntakeException;
import dev.halflight.schemas.wire.AvroTrust;
import dev.halflight.v1.Observation;
import java.util.List;
import java.util.Optional;

/**
 * What a file says of its objects beside their pixels. Catalogs write -99, infinity or NaN where they know nothing; that is empty here.
 */
final class Catalog {
    static {
        // a builder reads the defaults of fields, and Avro its limits with them
        AvroTrust.ensure();
    }

    private static final double HIGHEST_REDSHIFT = 20;
    private static final double HIGHEST_REDDENING = 100;

    private final Hdf5Array ids;
    private final Optional<Hdf5Array> ra;
    private final Optional<Hdf5Array> dec;
    private final Optional<Hdf5Array> reddening;
    private final double reddeningUnit;

    private Catalog(
            Hdf5Array ids,
            Optional<Hdf5Array> ra,
            Optional<Hdf5Array> dec,
            Optional<Hdf5Array> reddening,
            double reddeningUnit) {
        this.ids = ids;
        this.ra = ra;
        this.dec = dec;
        this.reddening = reddening;
        this.reddeningUnit = reddeningUnit;
    }

    /**
     * Finds the arrays.
     *
     * @param groups the groups to look into, with a slash at their ends
     * @throws IntakeException if objects have no {@code object_id}
     */
    static Catalog of(Hdf5File file, String... groups) throws IntakeException {
        Optional<Hdf5Array> reddening = find(file, groups, "EBV", "ebv");
        Optional<Hdf5Array> absorption = find(file, groups, "a_g");
        return new Catalog(
                file.array("object_id"),
                find(file, groups, "ra", "RA", "TARGET_RA"),
                find(file, groups, "dec", "DEC", "TARGET_DEC"),
                reddening.or(() -> absorption),
                reddening.isPresent() ? 1 : HscStamps.ABSORPTION_G);
    }

    private static Optional<Hdf5Array> find(Hdf5File file, String[] groups, String... names) throws IntakeException {
        for (String group : groups) {
            for (String name : names) {
                Optional<Hdf5Array> found = file.find(group + name);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    long rows() {
        return ids.rows();
    }

    /** What the file does not say of any of its objects. */
    List<String> remarks() {
        return ra.isPresent() && dec.isPresent()
                ? List.of()
                : List.of("it has no positions: its objects can be learned from, but are refused by enrich");
    }

    /** An object, of which the images and the spectrum are still to be told. */
    Observation.Builder object(long row, String survey) throws IntakeException {
        return Observation.newBuilder()
                .setObjectId(id(row))
                .setSurvey(survey)
                .setRa(within(ra, row, 0, 360))
                .setDec(within(dec, row, -90, 90))
                .setEbv(reddening(row).orElse(null));
    }

    String id(long row) throws IntakeException {
        String id = ids.text(row);
        if (id.isBlank()) {
            throw new IntakeException("an object has a blank id");
        }
        return id;
    }

    /** A coordinate, degrees; NaN where it is not known. */
    private static double within(Optional<Hdf5Array> column, long row, double lowest, double highest)
            throws IntakeException {
        double value = column.isPresent() ? column.get().number(row) : Double.NaN;
        return value >= lowest && value <= highest ? value : Double.NaN;
    }

    /** Galactic reddening E(B-V), magnitudes. */
    private Optional<Double> reddening(long row) throws IntakeException {
        if (reddening.isEmpty()) {
            return Optional.empty();
        }
        double value = reddening.get().number(row) / reddeningUnit;
        return value >= 0 && value <= HIGHEST_REDDENING ? Optional.of(value) : Optional.empty();
    }

    /** A redshift that a galaxy or a quasar has: 0 and less are stars, or stand for none. */
    static Optional<Double> redshift(double value) {
        return value > 0 && value <= HIGHEST_REDSHIFT ? Optional.of(value) : Optional.empty();
    }
}
