/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import dev.halflight.schemas.model.AnomalyReference;
import dev.halflight.schemas.tokens.Mask;
import dev.halflight.schemas.tokens.Misfit;
import dev.halflight.schemas.tokens.Targets;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Runs a model on objects of which something is known, as it is served, and judges its answers: redshift from the images alone
 * (photoz) and with the spectrum (specz), the redshift when half of the image is hidden, the class, and the reconstruction.
 */
public final class Evaluation {
    private final ExportedModel model;
    private final RedshiftTally photoz;
    private final RedshiftTally specz;
    private final RedshiftTally halfHidden;
    private final ClassTally classes = new ClassTally();
    private final HiddenError image = new HiddenError();
    private final HiddenError spectrum = new HiddenError();
    private final AnomalySurvey anomalies = new AnomalySurvey();

    /** An evaluation that has seen nothing yet. */
    public Evaluation(ExportedModel model) {
        this.model = model;
        photoz = new RedshiftTally(model.grid());
        specz = new RedshiftTally(model.grid());
        halfHidden = new RedshiftTally(model.grid());
    }

    /** Runs the model on a batch of samples. */
    public void add(List<Sample> samples) {
        TokenLayout layout = model.layout();
        Map<Sample, Answer> ofImages = encode(samples, Tokens::hasImage, Mask.imageOnly(layout));
        Map<Sample, Answer> ofAll = encode(samples, Tokens::hasSpectrum, Mask.everything(layout));
        tally(photoz, ofImages);
        tally(specz, ofAll);
        tally(halfHidden, encode(samples, Tokens::hasImage, halfOfTheImage(layout)));

        List<Answer> best = samples.stream()
                .map(sample -> ofAll.containsKey(sample) ? ofAll.get(sample) : ofImages.get(sample))
                .toList();
        List<Predicted> predicted =
                model.reconstruct(samples.stream().map(Sample::tokens).toList(), best);
        for (int k = 0; k < samples.size(); k++) {
            Answer answer = best.get(k);
            samples.get(k).objectClass().ifPresent(known -> classes.add(known, answer));
            judge(samples.get(k).tokens(), predicted.get(k));
        }
    }

    private static Mask halfOfTheImage(TokenLayout layout) {
        return new Mask(
                Mask.complementary(layout, 0).image(), Mask.imageOnly(layout).spectrum());
    }

    private Map<Sample, Answer> encode(List<Sample> all, Predicate<Tokens> which, Mask mask) {
        List<Sample> samples =
                all.stream().filter(sample -> which.test(sample.tokens())).toList();
        Map<Sample, Answer> answers = new LinkedHashMap<>();
        if (samples.isEmpty()) {
            return answers;
        }
        List<Answer> inOrder = model.encode(samples.stream().map(Sample::tokens).toList(), mask);
        for (int k = 0; k < samples.size(); k++) {
            answers.put(samples.get(k), inOrder.get(k));
        }
        return answers;
    }

    private static void tally(RedshiftTally tally, Map<Sample, Answer> answers) {
        answers.forEach(
                (sample, answer) -> sample.redshift().ifPresent(redshift -> tally.add(answer.redshift(), redshift)));
    }

    private void judge(Tokens tokens, Predicted predicted) {
        Targets targets = tokens.targets();
        image.add(predicted.image(), targets.image(), targets.imageWeight());
        spectrum.add(predicted.spectrum(), targets.spectrum(), targets.spectrumWeight());
        if (tokens.hasImage()) {
            anomalies.add(tokens.magnitude(), Misfit.ofImage(targets, predicted.image()));
        }
    }

    /** What was found. */
    public Figures figures() {
        Figures figures = new Figures();
        photoz.report(figures, "photoz");
        specz.report(figures, "specz");
        halfHidden.report(figures, "photoz_half_hidden");
        classes.report(figures);
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

    /** The redshifts from images alone. */
    RedshiftTally photoz() {
        return photoz;
    }

    /** The redshifts with the spectrum. */
    RedshiftTally specz() {
        return specz;
    }
}
