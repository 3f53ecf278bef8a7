/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.doctor;

import dev.halflight.processor.app.ShippedModel;
import dev.halflight.processor.config.ModelSettings;
import dev.halflight.schemas.model.ModelFolder;
import java.io.IOException;
import java.util.List;

/** Whether the model's files are those that its card names. */
final class ModelCheck implements Check {
    private static final int SHOWN = 12;

    private final ModelSettings settings;

    ModelCheck(ModelSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "model";
    }

    @Override
    public List<Finding> look() throws IOException {
        ModelFolder folder = ShippedModel.open(settings);
        return List.of(Finding.ok(
                name(),
                String.format(
                        "%s %s, SHA-256 %s..., %d networks as its card says, %s",
                        folder.card().name(),
                        folder.card().version(),
                        folder.sha256().substring(0, SHOWN),
                        folder.card().networks().size(),
                        settings.folder().map(path -> "in " + path).orElse("shipped"))));
    }
}
