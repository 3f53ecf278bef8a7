/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.paper;

import dev.halflight.trainer.model.Ops;
import dev.halflight.trainer.torch.Tensors;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/** One pass of a batch through the paper's network, some tokens hidden, and how far the answers are off. */
final class PaperPass {
    /** Scale of the redshift loss. */
    private static final float GAMMA = 0.15f;

    private final PaperBatch batch;
    private final Tensor image;
    private final Tensor imageVisible;
    private final Tensor spectrum;
    private final Tensor spectrumVisible;
    private final PaperOutput<Tensor> output;

    /**
     * Runs the network.
     *
     * @param imageHidden share of each image's tokens that is hidden
     * @param spectrumHidden share of each spectrum's tokens that is hidden
     * @param dropped share of values that is dropped, where the operations drop any
     */
    PaperPass(
            PaperNetwork network,
            Ops<Tensor> ops,
            PaperBatch batch,
            double imageHidden,
            double spectrumHidden,
            double dropped,
            RandomGenerator random) {
        this.batch = batch;
        int size = batch.size();
        image = Tensors.of(batch.image(), size, PaperSize.IMAGE_TOKENS, PaperSize.IMAGE_TOKEN_LENGTH);
        imageVisible = visible(size, PaperSize.IMAGE_TOKENS, imageHidden, random);
        spectrum = inTokens(Tensors.of(batch.spectrum(), size, PaperSize.SPECTRUM_BINS));
        spectrumVisible = visible(size, PaperSize.SPECTRUM_TOKENS, spectrumHidden, random);
        output = network.apply(ops, image, imageVisible, spectrum, spectrumVisible, dropped);
    }

    private static Tensor visible(int size, int count, double hidden, RandomGenerator random) {
        return Tensors.of(HiddenTokens.visible(size, count, hidden, random), size, count, 1);
    }

    /** The bins that belong to tokens, [B, 32, 8]. */
    private static Tensor inTokens(Tensor bins) {
        int covered = PaperSize.SPECTRUM_TOKENS * PaperSize.SPECTRUM_TOKEN_LENGTH;
        return bins.narrow(1, 0, covered).reshape(-1, PaperSize.SPECTRUM_TOKENS, PaperSize.SPECTRUM_TOKEN_LENGTH);
    }

    /** The redshift of each sample, [B]. */
    Tensor redshift() {
        return output.redshift().reshape(-1);
    }

    /** Mean squared error of the hidden pixels. */
    Tensor imageLoss() {
        Tensor predicted = output.image().reshape(-1, PaperSize.IMAGE_TOKENS, PaperSize.IMAGE_TOKEN_LENGTH);
        return hiddenError(predicted, image, imageVisible);
    }

    /** Mean squared error of the hidden bins of the spectra; 0 where the batch goes without. */
    Tensor spectrumLoss() {
        Tensor error = hiddenError(inTokens(output.spectrum()), spectrum, spectrumVisible);
        return batch.spectraDropped() ? error.mul(new Scalar(0f)) : error;
    }

    private static Tensor hiddenError(Tensor predicted, Tensor target, Tensor visible) {
        Tensor hidden = visible.neg().add(new Scalar(1f));
        Tensor values = hidden.sum().mul(new Scalar((float) target.size(2))).clamp_min(new Scalar(1f));
        return predicted.sub(target).square().mul(hidden).sum().div(values);
    }

    /** 1 - 1/(1 + (dz/0.15)^2) with dz = (predicted - z)/(1 + z) (Nishizawa et al. 2020), a mean over the known redshifts. */
    Tensor redshiftLoss() {
        int size = batch.size();
        float[] redshift = new float[size];
        for (int sample = 0; sample < size; sample++) {
            redshift[sample] = (float) Math.expm1(batch.labels().redshift()[sample]);
        }
        Tensor known = Tensors.of(batch.labels().redshiftWeight(), size);
        Tensor truth = Tensors.of(redshift, size);
        Tensor deviation = redshift().sub(truth).div(truth.add(new Scalar(1f)));
        Tensor squares = deviation.div(new Scalar(GAMMA)).square();
        Tensor loss = squares.div(squares.add(new Scalar(1f)));
        return loss.mul(known).sum().div(known.sum().clamp_min(new Scalar(1f)));
    }
}
