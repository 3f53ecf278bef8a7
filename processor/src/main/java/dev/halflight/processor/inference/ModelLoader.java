/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import dev.halflight.schemas.model.ModelFolder;

/** Brings the model of a folder onto its device. */
@FunctionalInterface
public interface ModelLoader {
    /**
     * Loads a model.
     *
     * @throws ModelException if it cannot be loaded, or not as the options ask
     */
    DeviceModel load(ModelFolder folder, ModelOptions options);
}
