/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.halflight.trainer.data.RunSettings;
import dev.halflight.trainer.data.SimulatedSky;
import dev.halflight.trainer.torch.Done;
import dev.halflight.trainer.torch.TrainedNetwork;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a model card says of how the model was made. It names files, but not the folders of whoever trained it. */
final class TrainingStory {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TrainingStory() {}

    static Map<String, Object> of(RunSettings settings, TrainedNetwork trained) {
        Done done = trained.done();
        Map<String, Object> story = new TreeMap<>();
        if (!settings.startedFrom().isEmpty()) {
            story.put("startedFrom", settings.startedFrom());
        }
        story.putAll(Map.of(
                "data",
                settings.files().stream()
                        .map(file -> Path.of(file).getFileName().toString())
                        .toList(),
                "views",
                done.views(),
                "steps",
                done.steps(),
                "minutes",
                Math.round(done.elapsed().toSeconds() / 6.0) / 10.0,
                "batchSize",
                settings.batchSize(),
                "seed",
                settings.seed(),
                "parameters",
                trained.network().parameters().size(),
                "network",
                fields(trained.network().config()),
                "augmentation",
                fields(settings.augmentation())));
        for (SimulatedSky sky : settings.simulated()) {
            story.put("simulated", Map.of("seed", sky.seed(), "sky", withoutFolders(fields(sky.settings()))));
        }
        return story;
    }

    private static Map<String, Object> withoutFolders(Map<String, Object> settings) {
        for (String folder : List.of("filters", "templates")) {
            settings.computeIfPresent(
                    folder,
                    (name, path) -> String.valueOf(Path.of(path.toString()).getFileName()));
        }
        return settings;
    }

    private static Map<String, Object> fields(Object settings) {
        return JSON.convertValue(settings, new TypeReference<Map<String, Object>>() {});
    }
}
