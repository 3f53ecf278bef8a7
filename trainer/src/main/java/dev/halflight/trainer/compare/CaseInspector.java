/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.compare;

import dev.halflight.schemas.judgement.Judgement;
import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.model.RedshiftSummary;
import dev.halflight.schemas.tokens.Targets;
import dev.halflight.trainer.baseline.templatefit.TemplateFit;
import dev.halflight.trainer.baseline.templatefit.TemplateRedshift;
import dev.halflight.trainer.cases.CaseEntry;
import dev.halflight.trainer.cases.CaseEstimate;
import dev.halflight.trainer.cases.CaseFindings;
import dev.halflight.trainer.cases.FrozenCaseList;
import dev.halflight.trainer.evaluate.Answer;
import dev.halflight.trainer.evaluate.Answers;
import dev.halflight.trainer.evaluate.CaseAnswer;
import dev.halflight.trainer.evaluate.FrozenCase;
import dev.halflight.trainer.evaluate.Inspector;
import dev.halflight.trainer.evaluate.Predicted;
import dev.halflight.trainer.evaluate.Sample;
import dev.halflight.trainer.evaluate.Visible;
import dev.halflight.trainer.reconstruct.ReconstructionPicture;
import dev.halflight.v1.RedshiftUse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Notes what a model says of each frozen case, and what a template fit says of its spectrum. */
public final class CaseInspector implements Inspector {
    private static final String FIT = "template fit";

    private final RedshiftGrid grid;
    private final Optional<TemplateFit> fit;
    private final List<CaseFindings> findings = new ArrayList<>();
    private final List<FrozenCase> cases = new ArrayList<>();

    /**
     * Has seen no case yet.
     *
     * @param grid cells of the model's redshift PDF
     * @param fit measures the spectra too, where there are templates
     */
    public CaseInspector(RedshiftGrid grid, Optional<TemplateFit> fit) {
        this.grid = grid;
        this.fit = fit;
    }

    /** @throws IllegalArgumentException if the object is none of the frozen cases */
    @Override
    public void inspect(Sample sample, Answers answers, Predicted predicted) {
        String id = sample.observation().getObjectId();
        CaseEntry entry = FrozenCaseList.ofProgram()
                .find(id)
                .orElseThrow(() -> new IllegalArgumentException(id + " is none of the frozen cases"));
        Judgement judgement = answers.judgement(sample.tokens(), grid);
        List<CaseEstimate> estimates = new ArrayList<>();
        List<CaseAnswer> said = new ArrayList<>();
        for (Visible visible : List.of(Visible.IMAGES, Visible.EVERYTHING)) {
            Optional.ofNullable(answers.of().get(visible)).ifPresent(answer -> {
                RedshiftSummary summary = answer.pdf(grid).summary();
                estimates.add(CaseEstimate.of(visible.key(), summary, judgement.use() == RedshiftUse.RECOMMENDED));
                said.add(answer(shown(visible, sample), answer, summary, judgement));
            });
        }
        fit.flatMap(fitted -> sample.observation().getSpectrum().flatMap(fitted::fit))
                .ifPresent(found -> {
                    estimates.add(CaseEstimate.of(FIT, found.redshift(), found.error(), found.isTrusted()));
                    said.add(answer(found));
                });
        Answer best = answers.best();
        CaseFindings found = new CaseFindings(
                entry,
                estimates,
                Optional.of(best.likeliestClass()),
                probability(best),
                judgement.use(),
                judgement.flags());
        findings.add(found);
        cases.add(new FrozenCase(
                entry.name(),
                entry.known() + " Source: " + entry.source() + ". Expected: " + entry.expected()
                        + (found.isWarnedOf() ? "" : " The warning that it needs is missing."),
                entry.knownRedshift(),
                said,
                picture(sample, predicted)));
    }

    /** Nothing where there are no images, or none whose noise is known: a reconstruction is held against no such image. */
    private static Optional<byte[]> picture(Sample sample, Predicted predicted) {
        Targets measured = sample.tokens().targets();
        if (IntStream.range(0, measured.image().length).noneMatch(k -> measured.imageWeight()[k] > 0)) {
            return Optional.empty();
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            BufferedImage picture = new ReconstructionPicture(sample.tokens().layout(), measured)
                    .draw(measured.image(), predicted.image());
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(png.toByteArray());
    }

    private static String shown(Visible visible, Sample sample) {
        return visible == Visible.EVERYTHING && !sample.tokens().hasImage() ? "spectrum" : visible.title();
    }

    private static CaseAnswer answer(String shown, Answer answer, RedshiftSummary summary, Judgement judgement) {
        return new CaseAnswer(
                shown,
                summary.best(),
                summary.low68(),
                summary.high68(),
                answer.likeliestClass(),
                probability(answer),
                judgement.use(),
                judgement.flags());
    }

    private static CaseAnswer answer(TemplateRedshift found) {
        return new CaseAnswer(
                FIT,
                found.redshift(),
                found.redshift() - found.error(),
                found.redshift() + found.error(),
                found.objectClass(),
                1,
                found.isTrusted() ? RedshiftUse.RECOMMENDED : RedshiftUse.DO_NOT_USE,
                List.of());
    }

    private static double probability(Answer answer) {
        return answer.classes()[answer.likeliestClass().ordinal()];
    }

    /** What was found, in the order of the cases. */
    public List<CaseFindings> findings() {
        return List.copyOf(findings);
    }

    /** The same as a report tells it. */
    public List<FrozenCase> cases() {
        return List.copyOf(cases);
    }
}
