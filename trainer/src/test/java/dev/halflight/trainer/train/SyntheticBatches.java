/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import dev.halflight.trainer.model.Mmae;
import dev.halflight.trainer.model.NetworkConfig;
import dev.halflight.trainer.model.TensorSizes;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Batches whose tokens, context and targets all follow from the redshift; the same step always gives the same batch. */
public final class SyntheticBatches implements BatchSource<Batch> {
    public static final TensorSizes TINY = new TensorSizes(16, 10, 8, 6, 5, 19, 16, 52, 3);
    public static final double TINY_CELL = 0.03;

    private final TensorSizes sizes;
    private final int size;
    private final double visibleShare;
    private long step;

    public SyntheticBatches(TensorSizes sizes, int size, double visibleShare, long stepsDone) {
        this.sizes = sizes;
        this.size = size;
        this.visibleShare = visibleShare;
        step = stepsDone;
    }

    public static NetworkConfig tinyNetwork() {
        return new NetworkConfig(TINY, 16, 2, 1, 1, 1, 8, 2, 1, 16, 1, 8, 4, 3, TINY_CELL, 1);
    }

    /** The recipe of a tiny network that learns from these. */
    public static StandardRecipe tinyRecipe(long seed) {
        BatchMaker<Batch> none = (observations, number) -> {
            throw new UnsupportedOperationException("these batches are not made of observations");
        };
        LossConfig losses = new LossConfig(1, 20, 0.3, 1, 1, 3, 3, 1, 0.1, TINY_CELL, 0, 0.5);
        return new StandardRecipe(new Mmae(tinyNetwork(), seed), losses, none, none);
    }

    @Override
    public Batch next() {
        return batch(step++);
    }

    public Batch batch(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] redshift = new float[size];
        float[] width = new float[size];
        float[] weight = new float[size];
        int[] objectClass = new int[size];
        float[] context = new float[size * sizes.contextLength()];
        for (int i = 0; i < size; i++) {
            redshift[i] = (float) random.nextDouble(0.1, 1.3);
            width[i] = 0.03f;
            weight[i] = i % 5 == 4 ? 0 : 1;
            objectClass[i] = i % 7 == 6 ? Labels.UNKNOWN_CLASS : redshift[i] > 0.7 ? 1 : 2;
            for (int k = 0; k < sizes.contextLength(); k++) {
                context[i * sizes.contextLength() + k] =
                        (float) (Math.sin((k + 1) * redshift[i]) + 0.01 * random.nextGaussian());
            }
        }
        TokenGrid image =
                grid(random, sizes.imageTokens(), sizes.imageTokenLength(), sizes.imageTargetLength(), redshift, false);
        TokenGrid spectrum = grid(
                random,
                sizes.spectrumTokens(),
                sizes.spectrumTokenLength(),
                sizes.spectrumTargetLength(),
                redshift,
                true);
        return new Batch(size, image, context, spectrum, new Labels(redshift, width, weight, objectClass));
    }

    /** If some are missing, every third sample has no visible token. */
    private TokenGrid grid(
            SplittableRandom random, int count, int length, int targetLength, float[] redshift, boolean someMissing) {
        float[] tokens = new float[size * count * length];
        float[] visible = new float[size * count];
        float[] targets = new float[size * count * targetLength];
        float[] weights = new float[targets.length];
        for (int place = 0; place < visible.length; place++) {
            int sample = place / count;
            boolean missing = someMissing && sample % 3 == 2;
            visible[place] = !missing && random.nextDouble() < visibleShare ? 1 : 0;
            for (int k = 0; k < length; k++) {
                tokens[place * length + k] = value(place % count, k, redshift[sample]);
            }
            for (int k = 0; k < targetLength; k++) {
                targets[place * targetLength + k] = value(place % count, k, redshift[sample]);
                weights[place * targetLength + k] = missing ? 0 : 1;
            }
        }
        float[] importance = new float[targets.length];
        Arrays.fill(importance, 1);
        return new TokenGrid(count, tokens, visible, targets, weights, importance);
    }

    /** Numbers from a normal distribution; always the same. */
    public static float[] noise(int count) {
        SplittableRandom random = new SplittableRandom(11);
        float[] noise = new float[count];
        for (int k = 0; k < count; k++) {
            noise[k] = (float) random.nextGaussian();
        }
        return noise;
    }

    private static float value(int token, int k, float redshift) {
        return (float) Math.sin(0.3 * token + 0.5 * k + 4 * redshift);
    }

    @Override
    public void close() {}
}
