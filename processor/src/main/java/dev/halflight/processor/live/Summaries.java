/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halflight.schemas.tokens.Plane;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.v1.Band;
import dev.halflight.v1.Enriched;
import java.util.List;

/** An object in short: what a card of the page shows, and what the filters ask about. */
final class Summaries {
    private final ObjectMapper json;
    private final TokenLayout layout;
    private final Planes planes;

    Summaries(ObjectMapper json, TokenLayout layout) {
        this.json = json;
        this.layout = layout;
        planes = new Planes(layout);
    }

    /** The summary of an object, without its picture. */
    ObjectNode of(String key, Tokens tokens, Enriched enriched, boolean remarkable) {
        ObjectNode node = json.createObjectNode()
                .put("key", key)
                .put("objectId", enriched.getObjectId())
                .put("revision", enriched.getRevision())
                .put("survey", enriched.getSurvey())
                .put("ra", enriched.getRa())
                .put("dec", enriched.getDec())
                .put("spectrum", tokens.hasSpectrum())
                .put("remarkable", remarkable)
                .put("time", enriched.getLineage().getEnrichedTime().toEpochMilli());
        enriched.getKnownRedshift().ifPresent(redshift -> node.put("knownRedshift", redshift));
        enriched.getAnomaly().ifPresent(anomaly -> node.put("anomaly", anomaly));
        if (Double.isFinite(tokens.magnitude())) {
            node.put("magnitude", tokens.magnitude());
        }
        node.putObject("redshift")
                .put("value", enriched.getRedshift().getValue())
                .put("low", enriched.getRedshift().getLow())
                .put("high", enriched.getRedshift().getHigh())
                .put("method", enriched.getRedshift().getMethod().name())
                .put("use", enriched.getRedshift().getUse().name());
        node.putObject("classes")
                .put("star", enriched.getClasses().getStar())
                .put("galaxy", enriched.getClasses().getGalaxy())
                .put("quasar", enriched.getClasses().getQuasar());
        names(node.putArray("flags"), enriched.getFlags());
        names(node.putArray("bands"), tokens.bands());
        names(node.putArray("color"), ColorBands.of(tokens.bands()));
        return node;
    }

    /** Adds the picture, and the redshift distribution of the images or else of the spectrum. */
    void addPicture(ObjectNode summary, Tokens tokens, Enriched enriched) {
        ArrayNode thumbnail = summary.putArray("thumbnail");
        ArrayNode noise = summary.putArray("noise");
        for (Band band : ColorBands.of(tokens.bands())) {
            Plane plane = tokens.plane(band).orElseThrow();
            thumbnail.addPOJO(
                    Quantized.coarse(planes.measured(plane, layout.bands().indexOf(band))));
            noise.add(plane.noise());
        }
        enriched.getPhotoz()
                .or(enriched::getSpecz)
                .ifPresent(estimate -> summary.put("curveStep", Curve.step(estimate))
                        .putPOJO("curve", Quantized.coarse(Curve.of(estimate))));
    }

    private static void names(ArrayNode array, List<? extends Enum<?>> values) {
        values.forEach(value -> array.add(value.name()));
    }
}
