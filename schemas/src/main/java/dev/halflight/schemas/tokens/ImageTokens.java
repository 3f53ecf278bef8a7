/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts the planes into patches: each token has its stretched pixels, band after band, then each band's usable fraction. */
final class ImageTokens {
    private ImageTokens() {}

    /** @param stretched room for the pixels of a band */
    static void write(
            TokenLayout layout, List<@Nullable Plane> planes, float[] stretched, float[] tokens, boolean[] present) {
        for (int band = 0; band < planes.size(); band++) {
            Plane plane = planes.get(band);
            if (plane != null) {
                Stretch.asinh(
                        plane.brightness(), (float) (1 / layout.softening().get(band)), stretched);
                write(layout, plane, stretched, band, tokens, present);
            }
        }
    }

    /** Pixels that are not usable have brightness 0, which is 0 stretched. */
    private static void write(
            TokenLayout layout, Plane plane, float[] stretched, int band, float[] tokens, boolean[] present) {
        int patch = layout.patchSize();
        int pixels = patch * patch;
        for (int token = 0; token < present.length; token++) {
            int corner = layout.cornerOfToken(token);
            int start = token * layout.imageTokenLength();
            for (int y = 0; y < patch; y++) {
                int from = corner + y * layout.imageSize();
                int to = start + band * pixels + y * patch;
                for (int x = 0; x < patch; x++) {
                    tokens[to + x] = stretched[from + x];
                }
            }
            int usable = plane.isWhole() ? pixels : usable(layout, plane, corner);
            tokens[start + layout.imageTokenPixels() + band] = usable / (float) pixels;
            present[token] |= usable > 0;
        }
    }

    private static int usable(TokenLayout layout, Plane plane, int corner) {
        int usable = 0;
        for (int y = 0; y < layout.patchSize(); y++) {
            for (int x = 0; x < layout.patchSize(); x++) {
                usable += plane.usable()[corner + y * layout.imageSize() + x] ? 1 : 0;
            }
        }
        return usable;
    }

    /** Takes the pixels out of written tokens that are usable no more. */
    static void erase(TokenLayout layout, List<@Nullable Plane> planes, float[] tokens, boolean[] present) {
        int patch = layout.patchSize();
        int pixels = patch * patch;
        for (int token = 0; token < present.length; token++) {
            int corner = layout.cornerOfToken(token);
            int start = token * layout.imageTokenLength();
            for (int band = 0; band < planes.size(); band++) {
                Plane plane = planes.get(band);
                int usable = 0;
                for (int pixel = 0; pixel < pixels; pixel++) {
                    int place = corner + pixel / patch * layout.imageSize() + pixel % patch;
                    if (plane != null && plane.usable()[place]) {
                        usable++;
                    } else {
                        tokens[start + band * pixels + pixel] = 0;
                    }
                }
                tokens[start + layout.imageTokenPixels() + band] = usable / (float) pixels;
                present[token] |= usable > 0;
            }
        }
    }
}
