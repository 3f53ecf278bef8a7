/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.app;

import dev.halflight.processor.config.ModelSettings;
import dev.halflight.schemas.model.ModelCard;
import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.schemas.model.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The models that come with the program. */
public final class ShippedModel {
    private static final String MODEL = "/model/";
    private static final String REFERENCE = "/reference/";

    private ShippedModel() {}

    /**
     * Opens the model that the settings name, or else the shipped one.
     *
     * @throws IOException if it cannot be read, or is not what its card says
     */
    public static ModelFolder open(ModelSettings settings) throws IOException {
        Optional<Path> folder = settings.folder();
        return ModelFolder.open(folder.isPresent() ? folder.get() : unpack(MODEL));
    }

    /**
     * Opens the network that benchmarks of all versions have in common. It knows nothing.
     *
     * @throws IOException if it cannot be read
     */
    public static ModelFolder reference() throws IOException {
        return ModelFolder.open(unpack(REFERENCE));
    }

    /** Those of the files that the model has: its card says which it must have. */
    private static Path unpack(String resources) throws IOException {
        List<String> names = new ArrayList<>(List.of(ModelCard.CARD));
        for (Precision precision : Precision.values()) {
            names.add(precision.encoder());
            names.add(precision.decoder());
        }
        Path folder = ResourceFolder.unpack(resources, names);
        if (!Files.exists(folder.resolve(ModelCard.CARD))) {
            throw new IOException("this build has no model in it: give one with model.folder");
        }
        return folder;
    }
}
