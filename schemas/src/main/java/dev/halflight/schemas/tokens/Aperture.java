/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

import java.util.Arrays;

/** The pixels of a grid within a radius about its center, row after row. */
final class Aperture {
    private final int size;
    private final int[] places;

    /**
     * Finds the pixels.
     *
     * @param size of the square grid, pixels
     * @param radius pixels
     */
    Aperture(int size, double radius) {
        this.size = size;
        int[] found = new int[size * size];
        int count = 0;
        for (int place = 0; place < found.length; place++) {
            if (radius(place) <= radius) {
                found[count++] = place;
            }
        }
        places = Arrays.copyOf(found, count);
    }

    /** The places of its pixels on the grid. Shared, not copied: do not change them. */
    int[] places() {
        return places;
    }

    /** How many pixels it has. */
    int pixels() {
        return places.length;
    }

    /** Column of a place, counted from the center. */
    double x(int place) {
        return place % size - (size - 1) / 2.0;
    }

    /** Row of a place, counted from the center. */
    double y(int place) {
        return place / size - (size - 1) / 2.0;
    }

    /** Distance of a place from the center, pixels. */
    double radius(int place) {
        return Math.hypot(x(place), y(place));
    }
}
