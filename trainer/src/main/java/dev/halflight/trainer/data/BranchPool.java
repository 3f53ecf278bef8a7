/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import dev.halflight.schemas.tokens.Targets;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.trainer.train.BatchSource;
import dev.halflight.trainer.train.BranchBatch;
import dev.halflight.trainer.train.TokenGrid;
import dev.halflight.v1.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Objects that are kept in memory, for the branches learn from a sample in less time than it takes to make one. Batch k is the same
 * wherever the run began: photometry of many objects if k is even, spectra of some if it is odd.
 */
public final class BranchPool {
    private static final int AT_A_TIME = 512;
    /** Share of the samples of spectra whose images are hidden. */
    private static final double IMAGES_HIDDEN = 0.5;
    /** Share of the samples of photometry that are neither damaged nor hidden in part. */
    private static final double WHOLE = 0.5;

    /** More images make components hardly better. */
    private static final int IMAGES = 3000;

    private final List<BranchSample> samples = new ArrayList<>();
    private final List<Targets> images = new ArrayList<>();
    private final List<BranchSample> withSpectrum;
    private final TokenLayout layout;
    private final Augmentation augmentation;
    private final BranchPlan plan;
    private final long seed;

    /**
     * Fills a pool with the first objects of a source.
     *
     * @param progress told how many objects there are
     * @throws IllegalArgumentException if an observation cannot be used; the message names it
     */
    public BranchPool(
            ObservationSource observations,
            Tokenizer tokenizer,
            Augmentation augmentation,
            BranchPlan plan,
            long seed,
            LongConsumer progress) {
        layout = tokenizer.layout();
        this.augmentation = augmentation;
        this.plan = plan;
        this.seed = seed;
        BranchSampler sampler = new BranchSampler(tokenizer, augmentation);
        while (samples.size() < plan.galaxies()) {
            List<Supplier<Observation>> next = new ArrayList<>();
            int count = Math.min(AT_A_TIME, plan.galaxies() - samples.size());
            for (int k = 0; k < count; k++) {
                next.add(observations.next());
            }
            int first = samples.size();
            List<Observation> made = next.parallelStream().map(Supplier::get).toList();
            samples.addAll(IntStream.range(0, count)
                    .parallel()
                    .mapToObj(k -> sampler.sample(made.get(k), seed * 1_000_003 + first + k))
                    .toList());
            addImages(tokenizer, made);
            progress.accept(samples.size());
        }
        withSpectrum = samples.stream().filter(BranchSample::hasSpectrum).toList();
    }

    private void addImages(Tokenizer tokenizer, List<Observation> observations) {
        images.addAll(observations.parallelStream()
                .limit(IMAGES - images.size())
                .map(observation -> TrainingTokens.of(tokenizer, observation))
                .filter(Tokens::hasImage)
                .map(Tokens::targets)
                .toList());
    }

    /** The images of the first objects, which are let go. */
    public List<Targets> takeImages() {
        List<Targets> taken = List.copyOf(images);
        images.clear();
        return taken;
    }

    /** Batches from number {@code first} on, without end. */
    public BatchSource<BranchBatch> from(long first) {
        return new BatchSource<>() {
            private long number = first;

            @Override
            public BranchBatch next() {
                return batch(number++);
            }

            @Override
            public void close() {}
        };
    }

    private BranchBatch batch(long number) {
        Random random = new Random(seed * 1_000_033 + number);
        boolean ofSpectra = number % 2 == 1 && !withSpectrum.isEmpty();
        List<BranchSample> from = ofSpectra ? withSpectrum : samples;
        int size = ofSpectra ? plan.spectra() : plan.photometry();
        int tokens = ofSpectra ? layout.spectrumTokens() : 1;
        int length = layout.spectrumTokenLength();
        LabelArrays labels = new LabelArrays(size);
        float[] spectrum = new float[size * tokens * length];
        float[] visible = new float[size * tokens];
        float[] context = new float[size * samples.get(0).hiddenContext().length];
        for (int k = 0; k < size; k++) {
            BranchSample sample = from.get(random.nextInt(from.size()));
            write(context(sample, ofSpectra, random), context, k, random);
            if (ofSpectra) {
                System.arraycopy(sample.spectrum(), 0, spectrum, k * tokens * length, tokens * length);
                show(sample.spectrumPresent(), visible, k * tokens, random);
            }
            labels.set(
                    k,
                    sample.redshift(),
                    sample.objectClass(),
                    ofSpectra ? augmentation.speczWidth() : augmentation.photozWidth());
        }
        TokenGrid grid = new TokenGrid(tokens, spectrum, visible, new float[0], new float[0], new float[0]);
        return new BranchBatch(size, context, grid, labels.labels());
    }

    private static float[] context(BranchSample sample, boolean withSpectrum, Random random) {
        if (withSpectrum && random.nextDouble() < IMAGES_HIDDEN) {
            return sample.hiddenContext();
        }
        boolean whole = random.nextDouble() < WHOLE;
        return sample.contexts()
                .get(whole ? 0 : random.nextInt(sample.contexts().size()));
    }

    private void write(float[] values, float[] context, int sample, Random random) {
        for (int k = 0; k < values.length; k++) {
            context[sample * values.length + k] =
                    values[k] + (float) (augmentation.contextJitter() * random.nextGaussian());
        }
    }

    private void show(boolean[] present, float[] visible, int from, Random random) {
        double hidden = augmentation.hidden(augmentation.leastHidden(random), random);
        for (int token = 0; token < present.length; token++) {
            visible[from + token] = present[token] && random.nextDouble() >= hidden ? 1 : 0;
        }
    }
}
