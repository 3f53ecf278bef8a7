/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The program's version, from the manifest of its jar. */
public final class Version implements IVersionProvider {
    /** The version; {@code development} where the program does not run from its jar. */
    public static String text() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"halflight " + text()};
    }
}
