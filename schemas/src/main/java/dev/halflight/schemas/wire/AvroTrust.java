/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.wire;

import org.apache.avro.util.ClassSecurityValidator;

/** Avro instantiates only classes that it was told to trust: ours are told here, before the first record is read. */
final class AvroTrust {
    private AvroTrust() {}

    static void ensure() {
        Once.DONE.booleanValue();
    }

    private static final class Once {
        static final Boolean DONE = trust();

        private static Boolean trust() {
            ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                    ClassSecurityValidator.getGlobal(), type -> type.getName().startsWith("dev.halflight.v1.")));
            return true;
        }
    }
}
