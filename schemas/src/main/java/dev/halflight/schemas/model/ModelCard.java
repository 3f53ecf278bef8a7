/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.model;

import dev.halflight.schemas.domain.TrainingDomain;
import dev.halflight.schemas.drift.DriftReference;
import dev.halflight.schemas.tokens.ContextScaling;
import dev.halflight.schemas.tokens.TokenLayout;
import java.util.Map;
import java.util.Objects;

/**
 * What model.json says of a model: everything that a program needs to know to run its networks, and that a person needs to
 * know to trust them.
 *
 * @param name the model's name
 * @param version the model's version
 * @param networks SHA-256 of each network's file, by file name; hexadecimal
 * @param layout geometry and constants of the tokens
 * @param contextScaling how the context features are standardized
 * @param redshiftGrid cells of the redshift distribution
 * @param embedding values of the embedding
 * @param anomaly misfit of the training objects, by brightness
 * @param calibration correction of the redshift distribution; absent from a card, there is none
 * @param thresholds what redshifts are fit for; absent from a card, what holds where nothing was measured
 * @param domain what the galaxies look like that it was trained on; absent from a card, nothing is unlike them
 * @param drift what objects were like that a stream is held against; absent from a card, nothing drifts
 * @param selfTest a fixed input and what the networks answer to it
 * @param training how the model was made: data, views, time, settings
 * @param figures what it reached on held-out objects, by name
 */
public record ModelCard(
        String name,
        String version,
        Map<String, String> networks,
        TokenLayout layout,
        ContextScaling contextScaling,
        RedshiftGrid redshiftGrid,
        int embedding,
        AnomalyReference anomaly,
        Calibration calibration,
        Thresholds thresholds,
        TrainingDomain domain,
        DriftReference drift,
        SelfTest selfTest,
        Map<String, Object> training,
        Map<String, Double> figures) {

    /** File of the network from tokens to latents, redshift distribution, classes and embedding. */
    public static final String ENCODER = "encoder.onnx";

    /** File of the network from latents to image and spectrum tokens. */
    public static final String DECODER = "decoder.onnx";

    /** File of the card itself. */
    public static final String CARD = "model.json";

    public ModelCard {
        calibration = Objects.requireNonNullElse(calibration, Calibration.NONE);
        thresholds = Objects.requireNonNullElse(thresholds, Thresholds.UNMEASURED);
        domain = Objects.requireNonNullElse(domain, TrainingDomain.UNKNOWN);
        drift = Objects.requireNonNullElse(drift, DriftReference.NONE);
        networks = Map.copyOf(networks);
        training = Map.copyOf(training);
        figures = Map.copyOf(figures);
        if (name.isBlank() || version.isBlank()) {
            throw new IllegalArgumentException("a model needs a name and a version");
        }
        if (!networks.containsKey(ENCODER) || !networks.containsKey(DECODER)) {
            throw new IllegalArgumentException("a model needs the SHA-256 of " + ENCODER + " and of " + DECODER);
        }
        if (networks.containsKey(Precision.HALF.encoder()) != networks.containsKey(Precision.HALF.decoder())) {
            throw new IllegalArgumentException("a model needs the SHA-256 of both its half-precision networks, or of"
                    + " neither: " + networks.keySet());
        }
        if (embedding < 1) {
            throw new IllegalArgumentException("an embedding needs at least one value");
        }
    }

    /** The same model with another calibration, and what there is to say of it. */
    public ModelCard calibrated(
            Calibration newCalibration,
            Thresholds newThresholds,
            Map<String, Object> newTraining,
            Map<String, Double> newFigures) {
        return with(newCalibration, newThresholds, domain, drift, newTraining, newFigures);
    }

    /** The same model with another account of what it was trained on. */
    public ModelCard withDomain(TrainingDomain newDomain) {
        return with(calibration, thresholds, newDomain, drift, training, figures);
    }

    /** The same model with another reference for what streams bring. */
    public ModelCard withDrift(DriftReference newDrift) {
        return with(calibration, thresholds, domain, newDrift, training, figures);
    }

    private ModelCard with(
            Calibration newCalibration,
            Thresholds newThresholds,
            TrainingDomain newDomain,
            DriftReference newDrift,
            Map<String, Object> newTraining,
            Map<String, Double> newFigures) {
        return new ModelCard(
                name,
                version,
                networks,
                layout,
                contextScaling,
                redshiftGrid,
                embedding,
                anomaly,
                newCalibration,
                newThresholds,
                newDomain,
                newDrift,
                selfTest,
                newTraining,
                newFigures);
    }

    /** Whether the model has networks of that precision. */
    public boolean has(Precision precision) {
        return networks.containsKey(precision.encoder());
    }
}
