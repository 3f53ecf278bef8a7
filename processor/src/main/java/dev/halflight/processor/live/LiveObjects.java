/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halflight.processor.enrich.Answer;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.v1.Enriched;
import java.io.UncheckedIOException;

/** Makes what the page is sent of an object. Not for stream threads: it takes some milliseconds. */
final class LiveObjects {
    private final ObjectMapper json = new ObjectMapper();
    private final Summaries summaries;
    private final Details details;
    private final String instance;

    /**
     * A maker.
     *
     * @param instance names this run of the program in the ids of events
     */
    LiveObjects(TokenLayout layout, String instance) {
        summaries = new Summaries(json, layout);
        details = new Details(json, layout);
        this.instance = instance;
    }

    /**
     * An object, ready to be sent.
     *
     * @param sequence counts the objects of this run, from 1
     */
    LiveObject of(Sighting sighting, long sequence) {
        Answer answer = sighting.answer();
        Enriched enriched = sighting.enriched();
        Tokens tokens = answer.observation().tokens();
        String key = enriched.getLineage().getSourcePartition() + "-"
                + enriched.getLineage().getSourceOffset();
        ObjectNode all = summaries.of(key, tokens, enriched, sighting.remarkable());
        ObjectNode summary = all.deepCopy();
        summaries.addPicture(summary, tokens, enriched);
        details.addTo(all, tokens, answer.prediction().reconstructed(), enriched);
        try {
            Event event = Event.of("object", instance + "/" + sequence, sequence, json.writeValueAsString(summary));
            return new LiveObject(key, event, json.writeValueAsBytes(all), sighting.remarkable());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an object cannot be written as JSON", e);
        }
    }
}
