/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.halflight.processor.TestModel;
import dev.halflight.processor.TestObservations;
import dev.halflight.processor.enrich.Answer;
import dev.halflight.processor.inference.Prediction;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiveObjectsTest {
    private final ObjectMapper json = new ObjectMapper();
    private final LiveObjects objects = new LiveObjects(TestModel.LAYOUT, "run");

    private JsonNode summary(LiveObject object) throws IOException {
        String event = new String(object.event().bytes(), StandardCharsets.UTF_8);
        return json.readTree(event.substring(event.indexOf("data: ") + 6));
    }

    @Test
    void shouldTellOfAnObjectInShort() throws IOException {
        LiveObject object = objects.of(Galaxies.ordinary(12), 5);

        assertThat(object.key()).isEqualTo("0-12");
        assertThat(object.event().sequence()).isEqualTo(5);
        assertThat(new String(object.event().bytes(), StandardCharsets.UTF_8)).contains("\nid: run/5\n");
        JsonNode summary = summary(object);
        assertThat(summary.get("objectId").asText()).isEqualTo("galaxy");
        assertThat(summary.get("redshift").get("value").asDouble()).isCloseTo(0.5, within(0.01));
        assertThat(summary.get("anomaly").asDouble()).isEqualTo(40);
        assertThat(summary.get("spectrum").asBoolean()).isTrue();
        assertThat(summary.get("color")).extracting(JsonNode::asText).containsExactly("I", "R", "G");
        assertThat(summary.get("thumbnail").get(0).get("values").binaryValue()).hasSize(64 * 64);
        assertThat(object.event().bytes().length).isLessThan(20_000);
    }

    @Test
    void shouldTellEverythingInTheDetails() throws IOException {
        LiveObject object = objects.of(Galaxies.ordinary(12), 5);

        JsonNode details = json.readTree(object.details());
        assertThat(details.get("photoz").get("pdf").get("values").binaryValue()).hasSize(2 * TestModel.GRID.cells());
        assertThat(details.get("specz").get("best").asDouble()).isCloseTo(0.5, within(0.01));
        for (String band : List.of("G", "R", "I", "Z", "Y")) {
            JsonNode image = details.get("images").get(band);
            assertThat(image.get("measured").get("values").binaryValue()).hasSize(2 * 64 * 64);
            assertThat(image.get("predicted").get("values").binaryValue()).hasSize(2 * 64 * 64);
            assertThat(image.get("noise").asDouble()).isPositive();
        }
        for (String spectrum : List.of("measured", "error", "predicted")) {
            assertThat(details.get("flux").get(spectrum).get("values").binaryValue())
                    .hasSize(2 * TestModel.LAYOUT.spectrumSamples());
        }
        assertThat(details.get("lineage").get("sourceOffset").asLong()).isEqualTo(12);
        assertThat(details.get("lineage").get("modelSha256").asText()).isEqualTo("abc123");
        assertThat(object.details().length).isLessThan(200_000);
    }

    @Test
    void shouldDoWithoutImagesAndWithoutAReconstruction() throws IOException {
        Observation bare = Observation.newBuilder(TestObservations.withSpectrum())
                .setImages(List.of())
                .build();
        Answer whole = Galaxies.answer(bare);
        Prediction prediction = new Prediction(
                Optional.empty(),
                whole.prediction().specz(),
                whole.prediction().classes(),
                whole.prediction().embedding(),
                Optional.empty());
        Answer answer = new Answer(whole.observation(), prediction, whole.time());

        LiveObject object =
                objects.of(new Sighting(answer, Galaxies.ENRICHER.enrich(answer, Galaxies.source(3)), false), 1);

        JsonNode summary = summary(object);
        assertThat(summary.get("thumbnail")).isEmpty();
        assertThat(summary.has("anomaly")).isFalse();
        assertThat(summary.has("magnitude")).isFalse();
        assertThat(summary.has("curve")).isTrue();
        JsonNode details = json.readTree(object.details());
        assertThat(details.has("photoz")).isFalse();
        assertThat(details.get("images").get("R")).isEmpty();
        assertThat(details.get("flux").has("predicted")).isFalse();
        assertThat(details.get("flux").has("measured")).isTrue();
    }
}
