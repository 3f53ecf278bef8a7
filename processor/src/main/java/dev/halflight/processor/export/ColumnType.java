/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.export;

import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;

/** What the values of a column are. */
enum ColumnType {
    TEXT(String.class, Object::toString),
    /** 32 bits. */
    INTEGER(Integer.class, Object::toString),
    /** 64 bits. */
    LONG(Long.class, Object::toString),
    /** 64 bits, all of whose digits count, as those of a place on the sky. */
    EXACT(Double.class, Object::toString),
    /** 64 bits, of which six digits count. */
    FRACTION(Double.class, value -> String.format(Locale.ROOT, "%.6g", value)),
    /** From 0 to 100, 32 bits. */
    PERCENTILE(Float.class, value -> String.format(Locale.ROOT, "%.2f", value)),
    /** From 0 to 1, 32 bits. */
    PROBABILITY(Float.class, value -> String.format(Locale.ROOT, "%.6g", value)),
    /** A moment to a thousandth of a second, UTC. */
    TIME(Instant.class, Object::toString);

    private final Class<?> javaType;
    private final Function<Object, String> text;

    ColumnType(Class<?> javaType, Function<Object, String> text) {
        this.javaType = javaType;
        this.text = text;
    }

    /** The class of its values. */
    Class<?> javaType() {
        return javaType;
    }

    /** Whether a value may be missing; FITS can say so of these only, by NaN. */
    boolean optional() {
        return switch (this) {
            case EXACT, FRACTION, PERCENTILE, PROBABILITY -> true;
            case TEXT, INTEGER, LONG, TIME -> false;
        };
    }

    /** A value as people read it. */
    String text(Object value) {
        return text.apply(value);
    }
}
