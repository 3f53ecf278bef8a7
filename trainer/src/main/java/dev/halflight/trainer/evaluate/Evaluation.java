/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import dev.halflight.schemas.model.AnomalyReference;
import dev.halflight.schemas.tokens.Misfit;
import dev.halflight.schemas.tokens.Targets;
import dev.halflight.schemas.tokens.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a model on objects of which something is known, as it is served, and judges its answers: redshift from the images alone
 * and with the spectrum, the redshift when parts of the image are hidden, the class, and the reconstruction. Of an object it keeps
 * numbers only.
 */
public final class Evaluation {
    private final ExportedModel model;
    private final List<Inspector> inspectors;
    private final List<ObjectOutcome> objects = new ArrayList<>();
    private final HiddenError image = new HiddenError();
    private final HiddenError spectrum = new HiddenError();
    private final AnomalySurvey anomalies = new AnomalySurvey();

    /** An evaluation that has seen nothing yet. */
    public Evaluation(ExportedModel model, List<Inspector> inspectors) {
        this.model = model;
        this.inspectors = List.copyOf(inspectors);
    }

    /** Runs the model on a batch of samples. */
    public void add(List<Sample> samples) {
        List<Tokens> tokens = samples.stream().map(Sample::tokens).toList();
        List<Answers> answers = Answers.ask(model, tokens);
        List<Predicted> predicted =
                model.reconstruct(tokens, answers.stream().map(Answers::best).toList());
        for (int k = 0; k < samples.size(); k++) {
            add(samples.get(k), answers.get(k), predicted.get(k));
        }
    }

    private void add(Sample sample, Answers answers, Predicted predicted) {
        objects.add(ObjectOutcome.of(sample, answers, model.grid()));
        Targets targets = sample.tokens().targets();
        image.add(predicted.image(), targets.image(), targets.imageWeight());
        spectrum.add(predicted.spectrum(), targets.spectrum(), targets.spectrumWeight());
        if (sample.tokens().hasImage()) {
            anomalies.add(sample.tokens().magnitude(), Misfit.ofImage(targets, predicted.image()));
        }
        inspectors.forEach(inspector -> inspector.inspect(sample, answers, predicted));
    }

    /** What came of each object, in the order of their addition. */
    public List<ObjectOutcome> objects() {
        return List.copyOf(objects);
    }

    /** What was found, as a model's card tells it. */
    public Figures figures() {
        Figures figures = CardFigures.of(objects);
        image.report(figures, "image");
        spectrum.report(figures, "spectrum");
        return figures;
    }

    /**
     * The misfits of the objects, to hold others against.
     *
     * @throws IllegalStateException if no object had an image
     */
    public AnomalyReference anomalyReference() {
        return anomalies.reference();
    }
}
