/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.conditions;

import dev.halflight.v1.BandImage;
import dev.halflight.v1.Observation;

/** Marks pixels of all images of an observation as bad, beside those that are. */
final class BadPixels {
    private BadPixels() {}

    /** Whether the pixel at a place of an image is lost. */
    @FunctionalInterface
    interface Loss {
        /**
         * Decides on a pixel.
         *
         * @param x columns from the object's pixel
         * @param y rows from the object's pixel
         */
        boolean loses(BandImage image, double x, double y);
    }

    static Observation added(Observation observation, Loss loss) {
        return Changed.images(
                observation,
                observation.getImages().stream()
                        .map(image -> added(image, loss))
                        .toList());
    }

    private static BandImage added(BandImage image, Loss loss) {
        byte[] bad = new byte[image.getWidth() * image.getHeight()];
        image.getBadPixels().ifPresent(known -> known.duplicate().get(bad));
        for (int place = 0; place < bad.length; place++) {
            double x = place % image.getWidth() - image.getObjectX();
            double y = place / image.getWidth() - image.getObjectY();
            if (loss.loses(image, x, y)) {
                bad[place] = 1;
            }
        }
        return Changed.badPixels(image, bad);
    }
}
