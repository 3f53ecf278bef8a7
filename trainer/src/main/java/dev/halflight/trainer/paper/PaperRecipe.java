/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.paper;

import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.trainer.torch.DropoutOps;
import dev.halflight.trainer.torch.Tensors;
import dev.halflight.trainer.torch.TorchOps;
import dev.halflight.trainer.torch.Weights;
import dev.halflight.trainer.train.BatchMaker;
import dev.halflight.trainer.train.Loss;
import dev.halflight.trainer.train.LossTerms;
import dev.halflight.trainer.train.PhotozAnswers;
import dev.halflight.trainer.train.Recipe;
import dev.halflight.trainer.train.RedshiftAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * The paper's network and its way of learning. The weights to keep are those with the least loss of unseen samples without spectra, as
 * many image tokens hidden as in training.
 */
public final class PaperRecipe implements Recipe<PaperBatch> {
    private static final float IMAGE_WEIGHT = 0.1f;
    private static final float SPECTRUM_WEIGHT = 0.01f;

    /** Share of the batches of which training hides the spectra. */
    private static final double SPECTRA_DROPPED = 0.5;

    /** A redshift below this is no redshift. */
    private static final double LOWEST = -0.5;

    private final PaperNetwork network;
    private final PaperConfig config;
    private final Tokenizer tokenizer;

    /** The recipe around a network. */
    public PaperRecipe(PaperNetwork network, PaperConfig config, Tokenizer tokenizer) {
        this.network = network;
        this.config = config;
        this.tokenizer = tokenizer;
    }

    /** The same recipe, with another share of an image hidden when it is asked. */
    public PaperRecipe hidingInUse(double share) {
        return new PaperRecipe(network, config.hidingInUse(share), tokenizer);
    }

    @Override
    public PaperNetwork network() {
        return network;
    }

    @Override
    public List<String> lossParts() {
        return List.of(LossTerms.REDSHIFT, "image", "spectrum");
    }

    @Override
    public BatchMaker<PaperBatch> training() {
        return new PaperBatchMaker(tokenizer, config.image(), SPECTRA_DROPPED);
    }

    @Override
    public BatchMaker<PaperBatch> validation() {
        return new PaperBatchMaker(tokenizer, config.image(), 1);
    }

    @Override
    public Loss loss(Weights weights, PaperBatch samples, RandomGenerator random) {
        DropoutOps ops = new DropoutOps(weights, random.nextLong());
        PaperPass pass =
                new PaperPass(network, ops, samples, config.hidden(), config.hidden(), config.dropped(), random);
        Tensor redshift = pass.redshiftLoss();
        Tensor image = pass.imageLoss();
        Tensor spectrum = pass.spectrumLoss();
        Tensor total = redshift.add(image.mul(new Scalar(IMAGE_WEIGHT))).add(spectrum.mul(new Scalar(SPECTRUM_WEIGHT)));
        Map<String, Double> parts = new LinkedHashMap<>();
        parts.put(LossTerms.REDSHIFT, (double) redshift.item_float());
        parts.put("image", (double) image.item_float());
        parts.put("spectrum", (double) spectrum.item_float());
        return new Loss(total, new LossTerms(total.item_float(), parts));
    }

    /** What is hidden of a sample depends on its place in the batch alone. */
    @Override
    public PhotozAnswers photoz(Weights weights, PaperBatch samples) {
        PaperBatch images = samples.withoutSpectra();
        TorchOps ops = new TorchOps(weights);
        PaperPass asInTraining =
                new PaperPass(network, ops, images, config.hidden(), config.hidden(), 0, new SplittableRandom(0));
        double loss = asInTraining.redshiftLoss().item_float()
                + IMAGE_WEIGHT * asInTraining.imageLoss().item_float();
        PaperPass asked = new PaperPass(network, ops, images, config.hiddenInUse(), 1, 0, new SplittableRandom(0));
        List<RedshiftAnswer> redshifts = new ArrayList<>();
        for (float redshift : Tensors.values(asked.redshift())) {
            redshifts.add(new RedshiftAnswer.Point(Math.log1p(Math.max(LOWEST, redshift))));
        }
        return new PhotozAnswers(redshifts, OptionalDouble.of(loss));
    }
}
