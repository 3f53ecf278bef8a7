/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.doctor;

import dev.halflight.processor.app.Application;
import dev.halflight.processor.app.ShippedModel;
import dev.halflight.processor.config.ModelSettings;
import dev.halflight.processor.inference.Model;
import dev.halflight.processor.inference.ModelOptions;
import dev.halflight.schemas.model.ModelFolder;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Whether a model answers right on the device that is asked for, and that device did the work. */
final class DeviceCheck implements Check {
    private final ModelSettings settings;

    DeviceCheck(ModelSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "device";
    }

    @Override
    public List<Finding> look() throws IOException {
        ModelOptions options = Application.options(settings);
        ModelFolder folder;
        String what;
        try {
            folder = ShippedModel.open(settings);
            what = "the model's self-test passes";
        } catch (IOException e) {
            // ModelCheck tells of it; the device may still be looked at
            folder = ShippedModel.reference();
            what = "the self-test of the benchmark's network passes, in place of the model's";
        }
        long start = System.nanoTime();
        try (Model model = new Model(folder, options)) {
            return List.of(Finding.ok(
                    name(),
                    String.format(
                            Locale.ROOT,
                            "%s (%s), ONNX Runtime %s: %s, loaded and tried in %.1f s",
                            model.place(),
                            model.provider(),
                            Model.runtime(),
                            what,
                            (System.nanoTime() - start) / 1e9)));
        }
    }
}
