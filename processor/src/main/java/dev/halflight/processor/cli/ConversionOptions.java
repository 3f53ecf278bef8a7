/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options of a conversion of several objects. */
final class ConversionOptions {
    @Option(names = "--output", required = true, paramLabel = "FILE.avro", description = "the file to write")
    private Path output = Path.of("");

    @Option(
            names = "--strict",
            description = "stop and fail where anything is refused (default: go on, and fail where everything is)")
    private boolean strict;

    Path output() {
        return output;
    }

    boolean isStrict() {
        return strict;
    }
}
