/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import dev.halflight.schemas.tokens.Mask;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokens;

/** What of an object the model is shown before it is asked. */
public enum Visible {
    IMAGES("photoz", "images", 0),
    IMAGES_QUARTER_HIDDEN("photoz_quarter_hidden", "images, 25% hidden", 0.25),
    IMAGES_HALF_HIDDEN("photoz_half_hidden", "images, 50% hidden", 0.5),
    IMAGES_THREE_QUARTERS_HIDDEN("photoz_three_quarters_hidden", "images, 75% hidden", 0.75),
    /** The spectrum, and the images where there are any. */
    EVERYTHING("specz", "images + spectrum", 0);

    private final String key;
    private final String title;
    private final double hidden;

    Visible(String key, String title, double hidden) {
        this.key = key;
        this.title = title;
        this.hidden = hidden;
    }

    /** The name of its figures, such as {@code photoz}. */
    public String key() {
        return key;
    }

    /** A few words for a reader. */
    public String title() {
        return title;
    }

    /** The hidden part of the image tokens, 0 to 1. */
    public double hidden() {
        return hidden;
    }

    /** Whether an object has what this shows. */
    boolean isIn(Tokens tokens) {
        return this == EVERYTHING ? tokens.hasSpectrum() : tokens.hasImage();
    }

    /** A fixed mask: of each square of two by two image tokens as many are hidden, half of them as on a chessboard. */
    Mask mask(TokenLayout layout) {
        if (this == EVERYTHING) {
            return Mask.everything(layout);
        }
        Mask mask = Mask.imageOnly(layout);
        int side = layout.patchesPerSide();
        for (int token = 0; token < mask.image().length; token++) {
            mask.image()[token] = isVisible(token % side % 2, token / side % 2);
        }
        return mask;
    }

    private boolean isVisible(int oddColumn, int oddRow) {
        return switch (this) {
            case IMAGES_QUARTER_HIDDEN -> oddColumn + oddRow < 2;
            case IMAGES_HALF_HIDDEN -> oddColumn == oddRow;
            case IMAGES_THREE_QUARTERS_HIDDEN -> oddColumn + oddRow == 0;
            default -> true;
        };
    }
}
