/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.app;

import dev.halflight.processor.config.ModelSettings;
import dev.halflight.schemas.model.ModelCard;
import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.schemas.model.Precision;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The model that comes with the program: it is unpacked to a folder of its own, since ONNX Runtime reads files. */
public final class ShippedModel {
    private static final String RESOURCES = "/model/";

    private ShippedModel() {}

    /**
     * Opens the model that the settings name, or else the shipped one.
     *
     * @throws IOException if it cannot be read, or is not what its card says
     */
    public static ModelFolder open(ModelSettings settings) throws IOException {
        Optional<Path> folder = settings.folder();
        return ModelFolder.open(folder.isPresent() ? folder.get() : unpack());
    }

    private static Path unpack() throws IOException {
        Path folder = Files.createTempDirectory("halflight-model");
        folder.toFile().deleteOnExit();
        copy(ModelCard.CARD, folder);
        for (Precision precision : Precision.values()) {
            copy(precision.encoder(), folder);
            copy(precision.decoder(), folder);
        }
        return folder;
    }

    /** Copies a file of the model, if it has it: the card says which it must have. */
    private static void copy(String name, Path folder) throws IOException {
        try (InputStream resource = ShippedModel.class.getResourceAsStream(RESOURCES + name)) {
            if (resource != null) {
                Path file = folder.resolve(name);
                Files.copy(resource, file);
                file.toFile().deleteOnExit();
            } else if (name.equals(ModelCard.CARD)) {
                throw new IOException("this build has no model in it: give one with model.folder");
            }
        }
    }
}
