/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import dev.halflight.schemas.tokens.Mask;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.schemas.wire.AvroTrust;
import dev.halflight.trainer.hiding.MaskMaker;
import dev.halflight.trainer.hiding.PixelLossMaker;
import dev.halflight.v1.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes of observations what the branches learn from. Thread-safe. */
final class BranchSampler {
    private static final int DAMAGED = 4;

    private final Tokenizer tokenizer;
    private final Augmentation augmentation;
    private final MaskMaker masks;
    private final PixelLossMaker losses;

    BranchSampler(Tokenizer tokenizer, Augmentation augmentation) {
        AvroTrust.ensure();
        this.tokenizer = tokenizer;
        this.augmentation = augmentation;
        masks = new MaskMaker(tokenizer.layout(), augmentation.masks());
        losses = new PixelLossMaker(tokenizer.layout(), augmentation.bandsDropped(), augmentation.losses());
    }

    /**
     * Makes the sample of an observation; the same seed gives the same sample.
     *
     * @throws IllegalArgumentException if the observation cannot be used; the message names it
     */
    BranchSample sample(Observation observation, long seed) {
        Random random = new Random(seed);
        TokenLayout layout = tokenizer.layout();
        Tokens tokens = TrainingTokens.of(tokenizer, observation);
        List<float[]> contexts = new ArrayList<>();
        contexts.add(tokens.context(Mask.everything(layout)));
        for (int k = 0; k < DAMAGED; k++) {
            double hidden = augmentation.hidden(augmentation.leastHidden(random), random);
            Tokens seen = losses.damaged(tokens, random);
            contexts.add(seen.context(masks.draw(seen, observation.getKnownRedshift(), hidden, 0, random)));
        }
        boolean[] nothing = new boolean[layout.imageTokens()];
        return new BranchSample(
                contexts,
                tokens.context(new Mask(nothing, new boolean[layout.spectrumTokens()])),
                tokens.hasSpectrum() ? tokens.spectrum() : new float[0],
                tokens.hasSpectrum() ? tokens.spectrumPresent() : new boolean[0],
                observation.getKnownRedshift(),
                observation.getKnownClass());
    }
}
