/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.paper;

import dev.halflight.schemas.tokens.Stretch;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.trainer.paper.PaperConfig.ImageInput;
import dev.halflight.v1.Band;
import java.util.List;

/** The image that the paper's network reads: the pixels of Halflight's tokens, of the five bands, in the paper's unit. */
final class PaperImage {
    private static final List<Band> BANDS = List.of(Band.G, Band.R, Band.I, Band.Z, Band.Y);

    /** Flux of one count, nJy: a magnitude of 27 AB. */
    private static final double COUNT = 3631e9 * Math.pow(10, -0.4 * 27);

    private final TokenLayout layout;
    private final ImageInput input;

    /**
     * Images of this layout.
     *
     * @throws IllegalArgumentException if its grid is not the paper's, or it lacks one of the paper's bands
     */
    PaperImage(TokenLayout layout, ImageInput input) {
        if (layout.imageSize() != PaperSize.IMAGE_SIDE
                || layout.patchSize() != PaperSize.PATCH
                || !layout.bands().containsAll(BANDS)) {
            throw new IllegalArgumentException(
                    "the paper's network reads images of 64 x 64 pixels in patches of 8 x 8, in " + BANDS);
        }
        this.layout = layout;
        this.input = input;
    }

    /** Writes the 64 x 320 values of an image; a pixel that cannot be used is 0. */
    void write(Tokens tokens, float[] to, int offset) {
        int pixels = layout.patchSize() * layout.patchSize();
        for (int index = 0; index < BANDS.size(); index++) {
            int band = layout.bands().indexOf(BANDS.get(index));
            double scale = layout.softening().get(band) * layout.pixelScale() * layout.pixelScale() / COUNT;
            for (int token = 0; token < PaperSize.IMAGE_TOKENS; token++) {
                int source = token * layout.imageTokenLength() + band * pixels;
                int target = offset + token * PaperSize.IMAGE_TOKEN_LENGTH + index * pixels;
                for (int pixel = 0; pixel < pixels; pixel++) {
                    float stretched = tokens.image()[source + pixel];
                    to[target + pixel] =
                            input == ImageInput.ASINH ? stretched : (float) (scale * Stretch.sinh(stretched));
                }
            }
        }
    }
}
