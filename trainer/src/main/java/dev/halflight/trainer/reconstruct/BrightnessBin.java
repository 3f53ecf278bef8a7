/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.reconstruct;

/** Ranges of brightness, AB magnitudes within an aperture. */
enum BrightnessBin {
    ALL("", "", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
    TO_20(".to_20", ", brighter than 20 mag", Double.NEGATIVE_INFINITY, 20),
    FROM_20(".20_to_22", ", 20 to 22 mag", 20, 22),
    FROM_22(".22_to_24", ", 22 to 24 mag", 22, 24),
    FROM_24(".from_24", ", fainter than 24 mag", 24, Double.POSITIVE_INFINITY);

    private final String key;
    private final String title;
    private final double from;
    private final double to;

    BrightnessBin(String key, String title, double from, double to) {
        this.key = key;
        this.title = title;
        this.from = from;
        this.to = to;
    }

    /** What a figure's name ends in. */
    String key() {
        return key;
    }

    /** What a figure's title ends in. */
    String title() {
        return title;
    }

    boolean holds(double magnitude) {
        return magnitude >= from && magnitude < to;
    }
}
