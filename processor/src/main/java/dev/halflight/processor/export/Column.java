/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.export;

import dev.halflight.v1.Enriched;
import java.util.Optional;
import java.util.function.Function;

/**
 * A column of a table of enriched records, in whatever format it is written.
 *
 * @param name as it is in the table's header
 * @param type what its values are
 * @param unit as in FITS and VOTable; empty where a number has none
 * @param ucd what the values mean, a Unified Content Descriptor (IVOA UCD1+); empty where there is none
 * @param description one line
 * @param value the value in a record, of the type's class; it is missing only where the type lets it
 */
record Column(
        String name,
        ColumnType type,
        String unit,
        String ucd,
        String description,
        Function<Enriched, ? extends Optional<?>> value) {
    static Column text(String name, String ucd, String description, Function<Enriched, String> value) {
        return new Column(name, ColumnType.TEXT, "", ucd, description, value.andThen(Optional::of));
    }

    static Column fraction(
            String name, String ucd, String description, Function<Enriched, ? extends Optional<Double>> value) {
        return new Column(name, ColumnType.FRACTION, "", ucd, description, value);
    }

    /** The value in a record. */
    Optional<Object> of(Enriched record) {
        return value.apply(record).map(type.javaType()::cast);
    }
}
