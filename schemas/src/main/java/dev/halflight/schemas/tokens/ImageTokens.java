/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts the planes into patches: each token has its stretched pixels, band after band, then each band's usable fraction. */
final class ImageTokens {
    private ImageTokens() {}

    static void write(TokenLayout layout, List<@Nullable Plane> planes, float[] tokens, boolean[] present) {
        int patch = layout.patchSize();
        int length = layout.imageTokenLength();
        int size = layout.imageSize();
        for (int band = 0; band < planes.size(); band++) {
            Plane plane = planes.get(band);
            if (plane == null) {
                continue;
            }
            double linear = 1 / layout.softening().get(band);
            for (int token = 0; token < present.length; token++) {
                int corner = layout.cornerOfToken(token);
                int next = token * length + band * patch * patch;
                int usable = 0;
                for (int y = 0; y < patch; y++) {
                    for (int x = 0; x < patch; x++) {
                        int place = corner + y * size + x;
                        if (plane.usable()[place]) {
                            tokens[next] = Stretch.asinh(plane.brightness()[place] * linear);
                            usable++;
                        }
                        next++;
                    }
                }
                tokens[token * length + layout.imageTokenPixels() + band] = usable / (float) (patch * patch);
                present[token] |= usable > 0;
            }
        }
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
