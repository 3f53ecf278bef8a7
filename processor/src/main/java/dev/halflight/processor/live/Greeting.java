/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.schemas.tokens.Mask;
import dev.halflight.schemas.tokens.TokenLayout;
import java.io.UncheckedIOException;

/** What a client is told first: what runs, and the geometry of what it will be shown. */
final class Greeting {
    private Greeting() {}

    /**
     * The event.
     *
     * @param instance names this run of the program
     * @param version the program's version
     * @param place where the model runs, in words
     * @param topic that the records are published in
     */
    static Event of(String instance, String version, ModelFolder model, String place, String topic) {
        ObjectMapper json = new ObjectMapper();
        ObjectNode node = json.createObjectNode()
                .put("instance", instance)
                .put("version", version)
                .put("model", model.card().name() + " " + model.card().version())
                .put("place", place)
                .put("topic", topic);
        TokenLayout layout = model.card().layout();
        ObjectNode geometry = node.putObject("layout")
                .put("size", layout.imageSize())
                .put("pixelScale", layout.pixelScale())
                .put("patch", layout.patchSize())
                .put("logStart", layout.spectrumLogStart())
                .put("logStep", layout.spectrumLogStep())
                .put("spectrumPatch", layout.spectrumPatch());
        layout.bands().forEach(band -> geometry.withArray("bands").add(band.name()));
        layout.softening().forEach(softening -> geometry.withArray("softening").add(softening));
        Mask half = Mask.complementary(layout, 0);
        flags(geometry.putArray("visibleImage"), half.image());
        flags(geometry.putArray("visibleSpectrum"), half.spectrum());
        try {
            return Event.of("hello", json.writeValueAsString(node));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("the greeting cannot be written as JSON", e);
        }
    }

    private static void flags(ArrayNode array, boolean[] values) {
        for (boolean value : values) {
            array.add(value);
        }
    }
}
