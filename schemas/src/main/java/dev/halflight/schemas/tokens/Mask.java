/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

import java.util.Arrays;

/**
 * Which tokens the model may see. A token that holds no measurement stays unseen whatever the mask says.
 *
 * @param image per image token, whether it is visible
 * @param spectrum per spectrum token, whether it is visible
 */
public record Mask(boolean[] image, boolean[] spectrum) {

    /** Everything that was measured is visible. */
    public static Mask everything(TokenLayout layout) {
        return new Mask(filled(layout.imageTokens(), true), filled(layout.spectrumTokens(), true));
    }

    /** The images are visible, the spectrum is hidden. */
    public static Mask imageOnly(TokenLayout layout) {
        return new Mask(filled(layout.imageTokens(), true), filled(layout.spectrumTokens(), false));
    }

    /**
     * One of two fixed masks of which each hides what the other shows, so that together they let every token be predicted once while
     * hidden: the squares of a chessboard in the image, every other token in the spectrum. The lower half of the chessboard shows the
     * point reflections of what the upper half hides: a galaxy's other side tells most about a hidden patch.
     *
     * @param half 0 or 1
     */
    public static Mask complementary(TokenLayout layout, int half) {
        Mask mask = new Mask(new boolean[layout.imageTokens()], new boolean[layout.spectrumTokens()]);
        int side = layout.patchesPerSide();
        for (int token = 0; token < mask.image.length; token++) {
            int reflection = mask.image.length - 1 - token;
            boolean square = (token / side + token % side) % 2 == half;
            mask.image[token] = square == (token <= reflection);
        }
        for (int token = 0; token < mask.spectrum.length; token++) {
            mask.spectrum[token] = token % 2 == half;
        }
        return mask;
    }

    /** Whether it hides no image token. */
    public boolean showsWholeImage() {
        for (boolean visible : image) {
            if (!visible) {
                return false;
            }
        }
        return true;
    }

    private static boolean[] filled(int count, boolean value) {
        boolean[] values = new boolean[count];
        Arrays.fill(values, value);
        return values;
    }
}
