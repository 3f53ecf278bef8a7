/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.compare;

import dev.halflight.schemas.tokens.Targets;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.trainer.baseline.HiddenPrediction;
import dev.halflight.trainer.baseline.HiddenTokenBaseline;
import dev.halflight.trainer.evaluate.Answers;
import dev.halflight.trainer.evaluate.Inspector;
import dev.halflight.trainer.evaluate.Predicted;
import dev.halflight.trainer.evaluate.ReconstructionFigure;
import dev.halflight.trainer.evaluate.Sample;
import dev.halflight.trainer.reconstruct.MethodFigure;
import dev.halflight.trainer.reconstruct.ReconstructedTokens;
import dev.halflight.trainer.reconstruct.ReconstructionJudge;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets baselines predict the hidden tokens of the objects of an evaluation, and judges their reconstructions beside the model's: against the
 * truth where it is known, otherwise against the measurement.
 */
public final class ReconstructionComparison implements Inspector {
    private static final String MODEL = "model";

    private final TokenLayout layout;
    private final List<HiddenTokenBaseline> baselines;
    private final Optional<TruthFile> truth;
    private final ReconstructionJudge judge;

    /** A comparison of these baselines; the truth file is read, and left open. */
    public ReconstructionComparison(
            TokenLayout layout, List<HiddenTokenBaseline> baselines, Optional<TruthFile> truth) {
        this.layout = layout;
        this.baselines = List.copyOf(baselines);
        this.truth = truth;
        judge = new ReconstructionJudge(layout);
    }

    @Override
    public void inspect(Sample sample, Answers answers, Predicted predicted) {
        Targets measured = sample.tokens().targets();
        Targets expected = truth.map(file -> file.targets(sample.observation().getObjectId()))
                .orElse(measured);
        Map<String, ReconstructedTokens> methods = new LinkedHashMap<>();
        methods.put(MODEL, new ReconstructedTokens(predicted.image(), predicted.spectrum()));
        for (HiddenTokenBaseline baseline : baselines) {
            HiddenPrediction hidden = HiddenPrediction.of(baseline, layout, measured);
            methods.put(baseline.name(), new ReconstructedTokens(hidden.image(), hidden.spectrum()));
        }
        judge.add(
                measured,
                expected,
                sample.redshift().filter(z -> sample.tokens().hasSpectrum()),
                methods);
    }

    /** What was found. */
    public List<ReconstructionFigure> figures() {
        return judge.figures().stream().map(ReconstructionComparison::figure).toList();
    }

    static ReconstructionFigure figure(MethodFigure figure) {
        Map<String, Double> others = new LinkedHashMap<>(figure.values());
        double model = Optional.ofNullable(others.remove(MODEL)).orElse(Double.NaN);
        return new ReconstructionFigure(figure.key(), figure.title(), figure.unit(), figure.n(), model, others);
    }
}
