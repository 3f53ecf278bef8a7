/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import dev.halflight.schemas.judgement.Criteria;
import dev.halflight.schemas.model.Calibration;
import dev.halflight.schemas.model.ModelCard;
import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.model.RedshiftPdf;
import dev.halflight.schemas.tokens.Mask;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.trainer.onnx.FloatArray;
import dev.halflight.trainer.onnx.OnnxNetwork;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The networks of a model folder, run as they are served. Not thread-safe. */
public final class ExportedModel implements Artist, AutoCloseable {
    private final TokenLayout layout;
    private final RedshiftGrid grid;
    private final Calibration calibration;
    private final Criteria criteria;
    private final OnnxNetwork encoder;
    private final OnnxNetwork decoder;

    /**
     * Loads the networks, whose redshift distributions are left as they are.
     *
     * @param threads threads of one operation
     * @throws IOException if one cannot be loaded
     */
    public ExportedModel(Path folder, TokenLayout layout, RedshiftGrid grid, int threads) throws IOException {
        this(folder, layout, grid, Calibration.NONE, Criteria.UNMEASURED, threads);
    }

    /**
     * Loads the networks, whose redshift distributions are calibrated as the card says.
     *
     * @param threads threads of one operation
     * @throws IOException if one cannot be loaded
     */
    public ExportedModel(Path folder, ModelCard card, int threads) throws IOException {
        this(folder, card.layout(), card.redshiftGrid(), card.calibration(), Criteria.of(card), threads);
    }

    private ExportedModel(
            Path folder, TokenLayout layout, RedshiftGrid grid, Calibration calibration, Criteria criteria, int threads)
            throws IOException {
        this.layout = layout;
        this.grid = grid;
        this.calibration = calibration;
        this.criteria = criteria;
        encoder = new OnnxNetwork(folder.resolve(ModelCard.ENCODER), threads);
        decoder = new OnnxNetwork(folder.resolve(ModelCard.DECODER), threads);
    }

    /** Geometry of the tokens. */
    public TokenLayout layout() {
        return layout;
    }

    /** Cells of the redshift distribution. */
    public RedshiftGrid grid() {
        return grid;
    }

    /** What its answers are judged by. */
    public Criteria criteria() {
        return criteria;
    }

    /** Asks the encoder about one or more samples, of which it sees what the mask leaves visible. */
    public List<Answer> encode(List<Tokens> samples, Mask mask) {
        return encode(samples, Collections.nCopies(samples.size(), mask));
    }

    /** Asks the encoder about one or more samples, of each of which it sees what its own mask leaves visible. */
    public List<Answer> encode(List<Tokens> samples, List<Mask> masks) {
        List<FloatArray> outputs =
                encoder.run(EncoderInput.of(layout, samples, masks).arrays());
        List<float[]> redshift = outputs.get(2).rows();
        List<float[]> classes = outputs.get(3).rows();
        List<Answer> answers = new ArrayList<>();
        for (int sample = 0; sample < samples.size(); sample++) {
            Answer raw = new Answer(redshift.get(sample), classes.get(sample));
            boolean spectrum = samples.get(sample).hasSpectrum() && showsSpectrum(masks.get(sample));
            RedshiftPdf published = calibration.of(raw.pdf(grid), samples.get(sample), spectrum);
            answers.add(new Answer(published.probabilities(), raw.classes(), raw.mode()));
        }
        return answers;
    }

    private static boolean showsSpectrum(Mask mask) {
        for (boolean visible : mask.spectrum()) {
            if (visible) {
                return true;
            }
        }
        return false;
    }

    /**
     * Predicts every token while it is hidden: two complementary masks are run, and of each the tokens that it hid are kept. A token
     * that was never measured is hidden in both, and is the mean of the two.
     *
     * @param answers the encoder's to all that was measured; the decoder is told their most probable redshifts
     */
    public List<Predicted> reconstruct(List<Tokens> samples, List<Answer> answers) {
        Mask first = Mask.complementary(layout, 0);
        List<Predicted> ofFirst = decode(samples, answers, first);
        List<Predicted> ofSecond = decode(samples, answers, Mask.complementary(layout, 1));
        List<Predicted> joined = new ArrayList<>();
        for (int k = 0; k < samples.size(); k++) {
            Predicted a = ofFirst.get(k);
            Predicted b = ofSecond.get(k);
            joined.add(new Predicted(
                    join(a.image(), b.image(), first.image(), samples.get(k).imagePresent()),
                    join(
                            a.spectrum(),
                            b.spectrum(),
                            first.spectrum(),
                            samples.get(k).spectrumPresent())));
        }
        return joined;
    }

    /** Draws a sample of which nothing is known but what the mask leaves visible, its redshift not either. */
    @Override
    public Predicted draw(Tokens sample, Mask mask) {
        return decode(List.of(sample), encode(List.of(sample), mask), mask).get(0);
    }

    private List<Predicted> decode(List<Tokens> samples, List<Answer> answers, Mask mask) {
        EncoderInput input = EncoderInput.of(layout, samples, mask);
        List<FloatArray> latents = encoder.run(input.arrays());
        List<FloatArray> tokens = decoder.run(List.of(
                input.image(),
                latents.get(0),
                latents.get(1),
                input.imageMask(),
                input.spectrumGridMask(),
                modes(answers)));
        List<float[]> image = tokens.get(0).rows();
        List<float[]> spectrum = tokens.get(1).rows();
        List<Predicted> predicted = new ArrayList<>();
        for (int k = 0; k < samples.size(); k++) {
            predicted.add(new Predicted(image.get(k), spectrum.get(k)));
        }
        return predicted;
    }

    private FloatArray modes(List<Answer> answers) {
        float[] modes = new float[answers.size()];
        for (int k = 0; k < modes.length; k++) {
            modes[k] = (float) grid.peak(answers.get(k).redshift());
        }
        return new FloatArray(modes, modes.length, 1);
    }

    private static float[] join(float[] first, float[] second, boolean[] visibleInFirst, boolean[] present) {
        float[] joined = new float[first.length];
        int length = first.length / present.length;
        for (int k = 0; k < joined.length; k++) {
            int token = k / length;
            float hidden = visibleInFirst[token] ? second[k] : first[k];
            joined[k] = present[token] ? hidden : (first[k] + second[k]) / 2;
        }
        return joined;
    }

    @Override
    public void close() {
        encoder.close();
        decoder.close();
    }
}
