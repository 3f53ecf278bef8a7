/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.hiding;

import dev.halflight.schemas.tokens.Mask;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokens;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Draws the mask of a training sample. The number of hidden tokens is exact, so that samples of one hidden fraction cost the same.
 * Thread-safe.
 */
public final class MaskMaker {
    private final TokenLayout layout;
    private final MaskMix mix;

    public MaskMaker(TokenLayout layout, MaskMix mix) {
        this.layout = layout;
        this.mix = mix;
    }

    /**
     * Draws a mask.
     *
     * @param redshift the object's, if it is known: to hide its lines
     * @param hiddenImage hidden part of the image tokens, 0 to 1
     * @param hiddenSpectrum hidden part of the spectrum tokens, 0 to 1; a line's surroundings may add to it
     */
    public Mask draw(
            Tokens tokens, Optional<Double> redshift, double hiddenImage, double hiddenSpectrum, Random random) {
        Mask mask = Mask.everything(layout);
        Pattern ofImage = mix.pattern(random.nextDouble());
        Pattern ofSpectrum = mix.pattern(random.nextDouble());
        boolean lines = random.nextDouble() < mix.lines();
        if (hiddenImage > 0) {
            double[] ranks = ofImage.ranks(TokenSignal.image(tokens), layout.patchesPerSide(), random);
            hide(mask.image(), ranks, hiddenImage);
        }
        if (lines && hiddenSpectrum < 1 && tokens.hasSpectrum()) {
            redshift.ifPresent(z -> hideLine(mask.spectrum(), StrongLines.of(layout, z), random));
        }
        if (hiddenSpectrum > 0) {
            double[] ranks = ofSpectrum.ranks(TokenSignal.spectrum(tokens), layout.spectrumTokens(), random);
            hide(mask.spectrum(), ranks, hiddenSpectrum);
        }
        return mask;
    }

    private static void hideLine(boolean[] visible, List<StrongLines.Range> lines, Random random) {
        if (!lines.isEmpty()) {
            StrongLines.Range line = lines.get(random.nextInt(lines.size()));
            Arrays.fill(visible, line.first(), line.last() + 1, false);
        }
    }

    /** Hides a part of the tokens, those that are hidden already among them. */
    private static void hide(boolean[] visible, double[] ranks, double part) {
        for (int token = 0; token < ranks.length; token++) {
            ranks[token] = visible[token] ? ranks[token] : -1;
        }
        int hidden = (int) Math.round(part * ranks.length);
        int[] order = IntStream.range(0, ranks.length)
                .boxed()
                .sorted(Comparator.comparingDouble(token -> ranks[token]))
                .limit(hidden)
                .mapToInt(Integer::intValue)
                .toArray();
        for (int token : order) {
            visible[token] = false;
        }
    }
}
