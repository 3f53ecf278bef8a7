/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import dev.halflight.schemas.tokens.Mask;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.schemas.wire.AvroTrust;
import dev.halflight.trainer.hiding.MaskMaker;
import dev.halflight.trainer.hiding.PixelLossMaker;
import dev.halflight.trainer.hiding.StrongLines;
import dev.halflight.trainer.train.Batch;
import dev.halflight.v1.Observation;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes a batch of observations: tokens, what of them is visible, targets and labels. Thread-safe. */
public final class BatchBuilder {
    private final Tokenizer tokenizer;
    private final Augmentation augmentation;
    private final MaskMaker masks;
    private final PixelLossMaker losses;
    private final List<Orientation> orientations;

    public BatchBuilder(Tokenizer tokenizer, Augmentation augmentation) {
        AvroTrust.ensure();
        this.tokenizer = tokenizer;
        this.augmentation = augmentation;
        TokenLayout layout = tokenizer.layout();
        masks = new MaskMaker(layout, augmentation.masks());
        losses = new PixelLossMaker(layout, augmentation.bandsDropped(), augmentation.losses());
        orientations = IntStream.range(0, Orientation.COUNT)
                .mapToObj(index -> new Orientation(layout, index))
                .toList();
    }

    /**
     * Makes the batch of {@code observations}; the same seed gives the same batch.
     *
     * @throws IllegalArgumentException if an observation cannot be used; the message names it
     */
    public Batch build(List<Observation> observations, long seed) {
        Random random = new Random(seed);
        boolean imageOnly = random.nextDouble() < augmentation.imageOnlyBatch();
        double leastImage = augmentation.leastHidden(random);
        double leastSpectrum = imageOnly ? 1 : augmentation.leastHidden(random);
        BatchArrays arrays = new BatchArrays(observations.size(), tokenizer);
        for (int sample = 0; sample < observations.size(); sample++) {
            add(arrays, sample, observations.get(sample), leastImage, leastSpectrum, random);
        }
        return arrays.batch();
    }

    private void add(
            BatchArrays arrays,
            int sample,
            Observation observation,
            double leastImage,
            double leastSpectrum,
            Random random) {
        Tokens whole = TrainingTokens.of(tokenizer, observation);
        Tokens seen = losses.damaged(whole, random);
        double hiddenImage = augmentation.hidden(leastImage, random);
        double hiddenSpectrum = augmentation.hidden(leastSpectrum, random);
        if (random.nextDouble() < augmentation.spectrumHidden()) {
            hiddenSpectrum = 1;
        }
        if (random.nextDouble() < augmentation.imageHidden() && hiddenSpectrum < 1 && seen.hasSpectrum()) {
            hiddenImage = 1;
        }
        Mask mask = masks.draw(seen, observation.getKnownRedshift(), hiddenImage, hiddenSpectrum, random);
        Orientation orientation = orientations.get(augmentation.turns() ? random.nextInt(Orientation.COUNT) : 0);
        arrays.see(sample, seen, mask, orientation);
        arrays.context(sample, seen.context(mask), augmentation.contextJitter(), random);
        arrays.reconstruct(sample, whole.targets(), orientation);
        observation
                .getKnownRedshift()
                .ifPresent(z -> arrays.emphasize(sample, StrongLines.importance(tokenizer.layout(), z)));
        arrays.know(sample, observation, augmentation);
    }
}
