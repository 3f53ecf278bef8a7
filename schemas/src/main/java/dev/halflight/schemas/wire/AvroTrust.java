/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.wire;

import org.apache.avro.SystemLimitException;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * What Avro may do with bytes from elsewhere: instantiate our classes only, and allocate no more than a record can need. Avro
 * is told before the first record is read.
 */
public final class AvroTrust {
    /** No plane, text or list of a record is longer than this many bytes, characters or items. */
    static final int LONGEST_PLANE = 64 << 20;

    static final int LONGEST_TEXT = 64 << 10;
    static final int LONGEST_LIST = 1 << 20;

    private AvroTrust() {}

    /** Tells Avro, once. A limit that is set as a system property stays as it is. */
    public static void ensure() {
        Once.DONE.booleanValue();
    }

    private static final class Once {
        static final Boolean DONE = trust();

        private static Boolean trust() {
            limit(SystemLimitException.MAX_BYTES_LENGTH_PROPERTY, LONGEST_PLANE);
            limit(SystemLimitException.MAX_STRING_LENGTH_PROPERTY, LONGEST_TEXT);
            limit(SystemLimitException.MAX_COLLECTION_LENGTH_PROPERTY, LONGEST_LIST);
            ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                    ClassSecurityValidator.getGlobal(), type -> type.getName().startsWith("dev.halflight.v1.")));
            return true;
        }

        private static void limit(String property, int value) {
            if (System.getProperty(property) == null) {
                System.setProperty(property, Integer.toString(value));
            }
        }
    }
}
