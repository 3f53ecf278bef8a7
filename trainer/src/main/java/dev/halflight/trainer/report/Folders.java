/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where reports are written to. */
final class Folders {
    private Folders() {}

    /** Makes the folder of a file if it is not there. */
    static void ofFile(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
    }
}
