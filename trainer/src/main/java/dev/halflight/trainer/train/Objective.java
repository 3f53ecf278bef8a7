/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import dev.halflight.trainer.model.Answer;
import dev.halflight.trainer.model.Mmae;
import dev.halflight.trainer.model.Reconstruction;
import dev.halflight.trainer.torch.Tensors;
import dev.halflight.trainer.torch.Weights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/** What training minimizes: the errors of redshift, class and reconstruction, weighted. */
final class Objective {
    private final LossConfig config;

    Objective(LossConfig config) {
        this.config = config;
    }

    /** The losses of a batch with these weights. */
    Losses losses(Mmae network, Weights weights, Batch batch, RandomGenerator random) {
        ForwardPass pass = new ForwardPass(network, weights, batch);
        Answer<Tensor> answer = pass.encoded().answer();
        int[] samples = reconstructed(batch.size(), random);
        float[] redshift = conditions(answer.redshift(), batch.labels(), random);
        Reconstruction<Tensor> reconstruction = pass.reconstruct(samples, chosen(redshift, samples));
        double visible = config.visibleTokens();
        ReconstructionLoss image = new ReconstructionLoss(samples, visible, config.imageOutliers());
        ReconstructionLoss spectrum = new ReconstructionLoss(samples, visible, config.spectrumOutliers());
        return losses(
                answer,
                batch.labels(),
                image.of(reconstruction.image(), batch.image()),
                spectrum.of(reconstruction.spectrum(), batch.spectrum()));
    }

    /** The losses of answers alone, with nothing reconstructed. */
    Losses losses(Answer<Tensor> answer, Labels labels) {
        Tensor none = Tensors.of(new float[1], 1).sum();
        return losses(answer, labels, none, none);
    }

    private Losses losses(Answer<Tensor> answer, Labels labels, Tensor image, Tensor spectrum) {
        RedshiftLoss redshift =
                new RedshiftLoss(answer.population(), labels.blurred(config.populationWidth()), config.cellWidth());
        Tensor crossEntropy = redshift.crossEntropy();
        Tensor crps = redshift.crps();
        Tensor specz = specz(answer, labels);
        Tensor classes = classes(answer.classes(), labels);
        Tensor total = weighted(crossEntropy, config.redshift())
                .add(weighted(crps, config.crps()))
                .add(specz)
                .add(weighted(classes, config.classes()))
                .add(weighted(image, config.image()))
                .add(weighted(spectrum, config.spectrum()));
        return new Losses(total, crossEntropy, crps, specz, classes, image, spectrum);
    }

    private Tensor specz(Answer<Tensor> answer, Labels labels) {
        if (answer.withSpectrum().isEmpty()) {
            return Tensors.of(new float[1], 1).sum();
        }
        RedshiftLoss loss = new RedshiftLoss(answer.withSpectrum().get(), labels, config.cellWidth());
        return weighted(loss.crossEntropy(), config.redshift()).add(weighted(loss.crps(), config.crps()));
    }

    /** A random choice of the samples, in order: the decoder costs much, and learns from some as from all. */
    private int[] reconstructed(int size, RandomGenerator random) {
        int count = Math.max(1, (int) Math.round(size * config.reconstructed()));
        List<Integer> all = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        for (int k = 0; k < count; k++) {
            Collections.swap(all, k, k + random.nextInt(size - k));
        }
        return all.subList(0, count).stream()
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    private static float[] chosen(float[] values, int[] samples) {
        float[] chosen = new float[samples.length];
        for (int k = 0; k < chosen.length; k++) {
            chosen[k] = values[samples[k]];
        }
        return chosen;
    }

    private static Tensor weighted(Tensor loss, double weight) {
        return loss.mul(new Scalar((float) weight));
    }

    private static Tensor classes(Tensor logits, Labels labels) {
        int size = labels.objectClass().length;
        int count = (int) logits.size(1);
        float[] known = new float[size * count];
        for (int sample = 0; sample < size; sample++) {
            int objectClass = labels.objectClass()[sample];
            if (objectClass != Labels.UNKNOWN_CLASS) {
                known[sample * count + objectClass] = 1;
            }
        }
        return WeightedMean.of(logits.log_softmax(-1).neg(), Tensors.of(known, size, count));
    }

    /**
     * The redshifts that the decoder is told: some predicted, as in use, and some true, so that it learns where lines fall before
     * the predictions are good. Where no redshift is known, always the predicted.
     */
    private float[] conditions(Tensor logits, Labels labels, RandomGenerator random) {
        float[] conditions = RedshiftLoss.peaks(logits, config.cellWidth());
        for (int sample = 0; sample < conditions.length; sample++) {
            boolean predicted = random.nextDouble() < config.predictedRedshift();
            if (!predicted && labels.redshiftWeight()[sample] > 0) {
                conditions[sample] = labels.redshift()[sample];
            }
        }
        return conditions;
    }
}
