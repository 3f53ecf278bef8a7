/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.schemas.model.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a model card says of the files of its networks. */
final class NetworkHashes {
    private NetworkHashes() {}

    /**
     * SHA-256 of the networks that are in a folder, by file name.
     *
     * @throws IOException if one cannot be read
     */
    static Map<String, String> of(Path folder) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (Precision precision : Precision.values()) {
            for (String file : List.of(precision.encoder(), precision.decoder())) {
                Path path = folder.resolve(file);
                if (Files.exists(path)) {
                    hashes.put(file, ModelFolder.sha256(Files.readAllBytes(path)));
                }
            }
        }
        return hashes;
    }
}
