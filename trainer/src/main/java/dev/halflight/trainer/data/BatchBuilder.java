/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import dev.halflight.schemas.tokens.Mask;
import dev.halflight.schemas.tokens.Targets;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.schemas.tokens.UnusableObservationException;
import dev.halflight.schemas.wire.AvroTrust;
import dev.halflight.trainer.train.Batch;
import dev.halflight.trainer.train.Labels;
import dev.halflight.trainer.train.TokenGrid;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.Observation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Makes a batch of observations: tokens, what of them is visible, targets and labels. Thread-safe. */
public final class BatchBuilder {
    private final Tokenizer tokenizer;
    private final TokenLayout layout;
    private final Augmentation augmentation;
    private final List<Orientation> orientations = new ArrayList<>();

    public BatchBuilder(Tokenizer tokenizer, Augmentation augmentation) {
        AvroTrust.ensure();
        this.tokenizer = tokenizer;
        this.augmentation = augmentation;
        layout = tokenizer.layout();
        for (int index = 0; index < Orientation.COUNT; index++) {
            orientations.add(new Orientation(layout, index));
        }
    }

    /**
     * Makes the batch of {@code observations}; the same seed gives the same batch.
     *
     * @throws IllegalArgumentException if an observation cannot be used; the message names it
     */
    public Batch build(List<Observation> observations, long seed) {
        Random random = new Random(seed);
        boolean imageOnly = random.nextDouble() < augmentation.imageOnlyBatch();
        double hiddenImage = hidden(random);
        double hiddenSpectrum = imageOnly ? 1 : hidden(random);
        Parts parts = new Parts(observations.size(), layout);
        for (int sample = 0; sample < observations.size(); sample++) {
            try {
                add(parts, sample, observations.get(sample), hiddenImage, hiddenSpectrum, random);
            } catch (UnusableObservationException e) {
                throw new IllegalArgumentException(
                        "observation " + observations.get(sample).getObjectId() + " cannot be trained on: "
                                + e.getMessage(),
                        e);
            }
        }
        return parts.batch();
    }

    private double hidden(Random random) {
        boolean everything = random.nextDouble() < augmentation.everythingVisible();
        double fraction = random.nextDouble() * augmentation.largestHidden();
        return everything ? 0 : fraction;
    }

    private void add(
            Parts parts, int sample, Observation observation, double hiddenImage, double hiddenSpectrum, Random random)
            throws UnusableObservationException {
        Tokens whole = tokenizer.tokenize(observation);
        boolean dropped = random.nextDouble() < augmentation.bandsDropped();
        Tokens seen = dropped ? tokenizer.tokenize(withoutSomeBands(observation, random)) : whole;
        boolean hideSpectrum = random.nextDouble() < augmentation.spectrumHidden();
        boolean hideImage = random.nextDouble() < augmentation.imageHidden()
                && !hideSpectrum
                && hiddenSpectrum < 1
                && seen.hasSpectrum();
        Mask mask = Mask.random(layout, hideImage ? 1 : hiddenImage, hideSpectrum ? 1 : hiddenSpectrum, random);
        Orientation orientation = orientations.get(augmentation.turns() ? random.nextInt(Orientation.COUNT) : 0);
        parts.image(sample, seen, mask, orientation);
        parts.spectrum(sample, seen, mask);
        parts.targets(sample, whole.targets(), orientation);
        float[] context = seen.context(mask);
        for (int k = 0; k < context.length; k++) {
            parts.context[sample * context.length + k] =
                    context[k] + (float) (augmentation.contextJitter() * random.nextGaussian());
        }
        parts.label(sample, observation, augmentation);
    }

    private Observation withoutSomeBands(Observation observation, Random random) {
        List<BandImage> images = new ArrayList<>(observation.getImages());
        int left = images.size() - 1 - random.nextInt(2);
        if (left < 1) {
            return observation;
        }
        Collections.shuffle(images, random);
        return Observation.newBuilder(observation)
                .setImages(images.subList(0, left))
                .build();
    }

    /** The arrays of a batch while it is filled. */
    private final class Parts {
        final int size;
        final float[] image;
        final float[] imageVisible;
        final float[] imageTarget;
        final float[] imageWeight;
        final float[] spectrum;
        final float[] spectrumVisible;
        final float[] spectrumTarget;
        final float[] spectrumWeight;
        final float[] context;
        final float[] redshift;
        final float[] redshiftWidth;
        final float[] redshiftWeight;
        final int[] objectClass;

        Parts(int size, TokenLayout layout) {
            this.size = size;
            image = new float[size * layout.imageTokens() * layout.imageTokenLength()];
            imageVisible = new float[size * layout.imageTokens()];
            imageTarget = new float[size * layout.imageTokens() * layout.imageTokenPixels()];
            imageWeight = new float[imageTarget.length];
            spectrum = new float[size * layout.spectrumTokens() * layout.spectrumTokenLength()];
            spectrumVisible = new float[size * layout.spectrumTokens()];
            spectrumTarget = new float[size * layout.spectrumSamples()];
            spectrumWeight = new float[spectrumTarget.length];
            context = new float[size * tokenizer.contextLength()];
            redshift = new float[size];
            redshiftWidth = new float[size];
            redshiftWeight = new float[size];
            objectClass = new int[size];
        }

        void image(int sample, Tokens tokens, Mask mask, Orientation orientation) {
            int count = layout.imageTokens();
            int length = layout.imageTokenLength();
            int bands = layout.bands().size();
            orientation.copy(tokens.image(), image, sample * count * length, length, bands);
            for (int token = 0; token < count; token++) {
                int from = orientation.tokenFrom(token);
                imageVisible[sample * count + token] = tokens.imagePresent()[from] && mask.image()[from] ? 1 : 0;
            }
        }

        void spectrum(int sample, Tokens tokens, Mask mask) {
            int count = layout.spectrumTokens();
            System.arraycopy(
                    tokens.spectrum(), 0, spectrum, sample * tokens.spectrum().length, tokens.spectrum().length);
            for (int token = 0; token < count; token++) {
                spectrumVisible[sample * count + token] =
                        tokens.spectrumPresent()[token] && mask.spectrum()[token] ? 1 : 0;
            }
        }

        void targets(int sample, Targets targets, Orientation orientation) {
            int pixels = layout.imageTokens() * layout.imageTokenPixels();
            int bands = layout.bands().size();
            orientation.copy(targets.image(), imageTarget, sample * pixels, layout.imageTokenPixels(), bands);
            orientation.copy(targets.imageWeight(), imageWeight, sample * pixels, layout.imageTokenPixels(), bands);
            int samples = layout.spectrumSamples();
            System.arraycopy(targets.spectrum(), 0, spectrumTarget, sample * samples, samples);
            System.arraycopy(targets.spectrumWeight(), 0, spectrumWeight, sample * samples, samples);
        }

        void label(int sample, Observation observation, Augmentation augmentation) {
            boolean known = observation.getKnownRedshift().isPresent();
            redshift[sample] = (float) Math.log1p(observation.getKnownRedshift().orElse(0.0));
            redshiftWeight[sample] = known ? 1 : 0;
            boolean spectrumSeen = false;
            for (int token = 0; token < layout.spectrumTokens(); token++) {
                spectrumSeen |= spectrumVisible[sample * layout.spectrumTokens() + token] > 0;
            }
            redshiftWidth[sample] = (float) (spectrumSeen ? augmentation.speczWidth() : augmentation.photozWidth());
            objectClass[sample] = observation.getKnownClass().map(Enum::ordinal).orElse(Labels.UNKNOWN_CLASS);
        }

        Batch batch() {
            return new Batch(
                    size,
                    new TokenGrid(layout.imageTokens(), image, imageVisible, imageTarget, imageWeight),
                    context,
                    new TokenGrid(layout.spectrumTokens(), spectrum, spectrumVisible, spectrumTarget, spectrumWeight),
                    new Labels(redshift, redshiftWidth, redshiftWeight, objectClass));
        }
    }
}
