/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.calibrate;

import dev.halflight.schemas.domain.TrainingDomain;
import dev.halflight.schemas.judgement.Criteria;
import dev.halflight.schemas.judgement.Judgement;
import dev.halflight.schemas.model.Calibration;
import dev.halflight.schemas.model.Circumstances;
import dev.halflight.schemas.model.RedshiftPdf;
import dev.halflight.schemas.model.Thresholds;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.trainer.evaluate.Answer;
import dev.halflight.trainer.evaluate.Answers;
import dev.halflight.trainer.evaluate.ExportedModel;
import dev.halflight.trainer.evaluate.RedshiftOutcome;
import dev.halflight.trainer.evaluate.Visible;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Calibrates a model: learns from the first half of the galaxies, checks and measures failures on the second, and then learns from
 * both. Objects that are no galaxies of known redshift are passed over.
 */
public final class Calibrator {
    private static final List<Visible> SERVED = List.of(Visible.IMAGES, Visible.EVERYTHING);
    /** The risk never speaks against a use. */
    private static final Thresholds NO_LIMIT = new Thresholds(1, 1, Double.NaN, Double.NaN);

    private final ExportedModel model;
    private final Criteria criteria;
    private final List<Rank> ranks = new ArrayList<>();
    private final List<CheckedRedshift> checked = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private Calibration ofFirstHalf = Calibration.NONE;
    private int galaxies;

    /**
     * Has seen nothing yet.
     *
     * @param model a model whose distributions are not calibrated
     * @param domain what it was trained on
     */
    public Calibrator(ExportedModel model, TrainingDomain domain) {
        this.model = model;
        criteria = new Criteria(NO_LIMIT, domain);
    }

    /** Learns from some objects of the first half. */
    public void learn(List<Drawn> objects) {
        ask(
                objects,
                (galaxy, truth, answers) ->
                        answers.of().forEach((visible, answer) -> ranks.add(rank(galaxy, truth, visible, answer))));
    }

    /**
     * Ends the first half.
     *
     * @throws IllegalStateException if there was no galaxy of known redshift in it
     */
    public void endFirstHalf() {
        if (ranks.isEmpty()) {
            throw new IllegalStateException(
                    "there is no galaxy of known redshift to calibrate with; give more objects");
        }
        ofFirstHalf = CalibrationFit.of(ranks);
    }

    /** Checks on some objects of the second half, and learns from them for the end. */
    public void check(List<Drawn> objects) {
        ask(objects, this::check);
    }

    private void check(Drawn galaxy, double truth, Answers answers) {
        Map<Visible, Answer> calibrated = new EnumMap<>(Visible.class);
        answers.of().forEach((visible, answer) -> {
            Rank rank = rank(galaxy, truth, visible, answer);
            RedshiftPdf before = answer.pdf(model.grid());
            RedshiftPdf after = ofFirstHalf.apply(before, rank.circumstances());
            ranks.add(rank);
            checked.add(new CheckedRedshift(
                    rank.circumstances(),
                    galaxy.natural(),
                    RedshiftOutcome.of(before, truth),
                    RedshiftOutcome.of(after, truth)));
            calibrated.put(visible, new Answer(after.probabilities(), answer.classes()));
        });
        if (galaxy.natural()) {
            Judgement judgement =
                    new Answers(calibrated, criteria).judgement(galaxy.sample().tokens(), model.grid());
            RedshiftOutcome served = RedshiftOutcome.of(judgement.redshift().best(), truth);
            candidates.add(new Candidate(judgement.redshift().risk(), judgement.use(), served.isOutlier()));
        }
    }

    private Rank rank(Drawn galaxy, double truth, Visible visible, Answer answer) {
        RedshiftPdf raw = answer.pdf(model.grid());
        Tokens tokens = galaxy.sample().tokens();
        return new Rank(Circumstances.of(tokens, visible == Visible.EVERYTHING, raw), raw.around(truth));
    }

    private interface Look {
        void at(Drawn galaxy, double truth, Answers answers);
    }

    private void ask(List<Drawn> objects, Look look) {
        List<Drawn> known = objects.stream()
                .filter(drawn -> drawn.sample().redshift().isPresent())
                .toList();
        List<Answers> answers = Answers.ask(
                model, known.stream().map(drawn -> drawn.sample().tokens()).toList(), SERVED);
        for (int k = 0; k < known.size(); k++) {
            look.at(known.get(k), known.get(k).sample().redshift().orElseThrow(), answers.get(k));
        }
        galaxies += known.size();
    }

    /**
     * What was found.
     *
     * @throws IllegalStateException if there was no galaxy of known redshift in the second half
     */
    public CalibrationResult result() {
        if (checked.isEmpty()) {
            throw new IllegalStateException("there is no galaxy of known redshift to check with; give more objects");
        }
        Thresholds thresholds = ThresholdFit.of(candidates);
        return new CalibrationResult(
                CalibrationFit.of(ranks),
                thresholds,
                ThresholdFit.shares(candidates, thresholds),
                CalibrationCheck.of(checked),
                galaxies);
    }
}
