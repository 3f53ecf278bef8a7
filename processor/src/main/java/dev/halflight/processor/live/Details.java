/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halflight.processor.inference.Reconstructed;
import dev.halflight.schemas.tokens.Filter;
import dev.halflight.schemas.tokens.SpectrumGrid;
import dev.halflight.schemas.tokens.Stretch;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.v1.Enriched;
import dev.halflight.v1.Lineage;
import dev.halflight.v1.RedshiftEstimate;
import java.util.Optional;

/** All that is shown of an object: distributions, images and spectrum, measured and predicted, inputs, lineage. */
final class Details {
    private final ObjectMapper json;
    private final TokenLayout layout;
    private final Planes planes;

    Details(ObjectMapper json, TokenLayout layout) {
        this.json = json;
        this.layout = layout;
        planes = new Planes(layout);
    }

    /** Adds them to a summary. */
    void addTo(ObjectNode node, Tokens tokens, Optional<Reconstructed> reconstructed, Enriched enriched) {
        enriched.getPhotoz().ifPresent(estimate -> node.set("photoz", estimate(estimate)));
        enriched.getSpecz().ifPresent(estimate -> node.set("specz", estimate(estimate)));
        node.put("usablePixels", enriched.getInputs().getUsablePixels());
        node.put("usableSpectrum", enriched.getInputs().getUsableSpectrum());
        addImages(node, tokens, reconstructed);
        addSpectrum(node, tokens, reconstructed);
        addLineage(node.putObject("lineage"), enriched.getLineage());
    }

    private ObjectNode estimate(RedshiftEstimate estimate) {
        float[] pdf = new float[estimate.getPdf().size()];
        for (int cell = 0; cell < pdf.length; cell++) {
            pdf[cell] = estimate.getPdf().get(cell);
        }
        return json.createObjectNode()
                .put("best", estimate.getBest())
                .put("mode", estimate.getMode())
                .put("mean", estimate.getMean())
                .put("median", estimate.getMedian())
                .put("std", estimate.getStd())
                .put("risk", estimate.getRisk())
                .put("low68", estimate.getErr68Min())
                .put("high68", estimate.getErr68Max())
                .put("low95", estimate.getErr95Min())
                .put("high95", estimate.getErr95Max())
                .put("gridStep", estimate.getGridStep())
                .putPOJO("pdf", Quantized.fine(pdf));
    }

    /** Stretched pixels, one entry a band of the layout: where it was not measured, predicted ones alone. */
    private void addImages(ObjectNode node, Tokens tokens, Optional<Reconstructed> reconstructed) {
        ObjectNode images = node.putObject("images");
        for (int index = 0; index < layout.bands().size(); index++) {
            int band = index;
            ObjectNode image = images.putObject(layout.bands().get(band).name());
            tokens.plane(layout.bands().get(band)).ifPresent(plane -> {
                Filter filter = plane.filter();
                image.put("filter", filter.name());
                image.put("noise", plane.noise());
                image.put("psfFwhm", plane.psfFwhm());
                image.putPOJO("measured", Quantized.fine(planes.measured(plane, band)));
            });
            reconstructed.ifPresent(
                    predicted -> image.putPOJO("predicted", Quantized.fine(planes.predicted(predicted.image(), band))));
        }
    }

    /** Flux and its error, 1e-17 erg/s/cm2/Angstrom. */
    private void addSpectrum(ObjectNode node, Tokens tokens, Optional<Reconstructed> reconstructed) {
        ObjectNode spectrum = node.putObject("flux");
        tokens.spectrumGrid().filter(grid -> tokens.hasSpectrum()).ifPresent(grid -> {
            spectrum.putPOJO("measured", Quantized.fine(measured(grid)));
            spectrum.putPOJO("error", Quantized.fine(error(grid)));
        });
        reconstructed.ifPresent(predicted -> spectrum.putPOJO("predicted", Quantized.fine(flux(predicted.spectrum()))));
    }

    private static float[] measured(SpectrumGrid grid) {
        float[] flux = grid.flux().clone();
        for (int k = 0; k < flux.length; k++) {
            flux[k] = grid.inverseVariance()[k] > 0 ? flux[k] : Float.NaN;
        }
        return flux;
    }

    private static float[] error(SpectrumGrid grid) {
        float[] error = new float[grid.flux().length];
        for (int k = 0; k < error.length; k++) {
            float weight = grid.inverseVariance()[k];
            error[k] = weight > 0 ? (float) (1 / Math.sqrt(weight)) : Float.NaN;
        }
        return error;
    }

    private float[] flux(float[] stretched) {
        float[] flux = new float[stretched.length];
        for (int k = 0; k < flux.length; k++) {
            flux[k] = (float) (layout.spectrumSoftening() * Stretch.sinh(stretched[k]));
        }
        return flux;
    }

    private static void addLineage(ObjectNode node, Lineage lineage) {
        node.put("modelName", lineage.getModelName())
                .put("modelVersion", lineage.getModelVersion())
                .put("modelSha256", lineage.getModelSha256())
                .put("provider", lineage.getProvider())
                .put("programVersion", lineage.getProgramVersion())
                .put("sourceTopic", lineage.getSourceTopic())
                .put("sourcePartition", lineage.getSourcePartition())
                .put("sourceOffset", lineage.getSourceOffset())
                .put("sourceSchemaId", lineage.getSourceSchemaId())
                .put("sourceTime", lineage.getSourceTime().toEpochMilli())
                .put("enrichedTime", lineage.getEnrichedTime().toEpochMilli());
    }
}
