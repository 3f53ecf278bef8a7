/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files that come with the program, unpacked to a folder of their own, since ONNX Runtime reads files. */
public final class ResourceFolder {
    private ResourceFolder() {}

    /**
     * Copies those of the files that there are into a temporary folder, which goes with this program.
     *
     * @param resources where they are, such as {@code /model/}
     * @throws IOException if there is no writable temporary folder
     */
    public static Path unpack(String resources, List<String> names) throws IOException {
        Path folder = Files.createTempDirectory("halflight-model");
        folder.toFile().deleteOnExit();
        for (String name : names) {
            try (InputStream resource = ResourceFolder.class.getResourceAsStream(resources + name)) {
                if (resource != null) {
                    Path file = folder.resolve(name);
                    Files.copy(resource, file);
                    file.toFile().deleteOnExit();
                }
            }
        }
        return folder;
    }
}
