/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.wire;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.SystemLimitException;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * What Avro may do with bytes from elsewhere: instantiate our classes only, and allocate no more than a record can need.
 *
 * <p>Avro reads its limits once, from system properties, when it reads the first bytes: {@link #ensure} comes before that. A
 * limit that is set as a system property ({@code -Dorg.apache.avro.limits.string.maxLength=...}) stays as it is.
 */
public final class AvroTrust {
    /** No plane, text or list of a record is longer than this many bytes, characters or items. */
    static final int LONGEST_PLANE = 64 << 20;

    static final int LONGEST_TEXT = 64 << 10;
    static final int LONGEST_LIST = 64 << 10;

    /** Bytes of the largest block of a compressed file. */
    static final int LARGEST_BLOCK = 128 << 20;

    private static final SortedMap<String, Integer> LIMITS = new TreeMap<>(Map.of(
            SystemLimitException.MAX_BYTES_LENGTH_PROPERTY, LONGEST_PLANE,
            SystemLimitException.MAX_STRING_LENGTH_PROPERTY, LONGEST_TEXT,
            SystemLimitException.MAX_COLLECTION_LENGTH_PROPERTY, LONGEST_LIST,
            SystemLimitException.MAX_DECOMPRESS_LENGTH_PROPERTY, LARGEST_BLOCK));

    private AvroTrust() {}

    /** Tells Avro, once. */
    public static void ensure() {
        Once.DONE.booleanValue();
    }

    /** The limits that hold, by system property. */
    static SortedMap<String, String> limits() {
        SortedMap<String, String> limits = new TreeMap<>();
        LIMITS.forEach((property, value) -> limits.put(property, System.getProperty(property, value.toString())));
        return limits;
    }

    private static final class Once {
        static final Boolean DONE = trust();

        private static Boolean trust() {
            limits().forEach(System::setProperty);
            ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                    ClassSecurityValidator.getGlobal(), type -> type.getName().startsWith("dev.halflight.v1.")));
            return true;
        }
    }
}
