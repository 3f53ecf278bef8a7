/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.hiding;

import dev.halflight.schemas.tokens.LostPixels;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.v1.Band;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Takes bands, columns and edges of a sample for not measured. Thread-safe. */
public final class PixelLossMaker {
    /** Width of a bleed column, pixels of the grid. */
    private static final int COLUMN = 2;
    /** How far from the object a bleed column may lie, pixels of the grid. */
    private static final int NEIGHBORHOOD = 8;
    /** How far from the object an edge may lie, arcsec. */
    private static final double NEAREST_EDGE = 0.8;

    private static final double FARTHEST_EDGE = 4;

    private final TokenLayout layout;
    private final double bandsDropped;
    private final PixelLosses losses;

    /**
     * A maker of losses.
     *
     * @param bandsDropped probability that a sample loses one or two of its bands, never the last one
     */
    public PixelLossMaker(TokenLayout layout, double bandsDropped, PixelLosses losses) {
        this.layout = layout;
        this.bandsDropped = bandsDropped;
        this.losses = losses;
    }

    /** The sample with what chance leaves of it; itself if nothing is lost, or if nothing would be left of its images. */
    public Tokens damaged(Tokens whole, Random random) {
        boolean bands = random.nextDouble() < bandsDropped;
        boolean column = random.nextDouble() < losses.columns();
        boolean edge = random.nextDouble() < losses.edge();
        if (!whole.hasImage() || !(bands || column || edge)) {
            return whole;
        }
        LostPixels lost = LostPixels.none(layout);
        if (bands) {
            loseBands(lost, whole.bands(), random);
        }
        if (column) {
            loseColumn(lost, random);
        }
        if (edge) {
            loseEdge(lost, random);
        }
        Tokens left = whole.without(lost);
        return left.hasImage() ? left : whole;
    }

    private void loseBands(LostPixels lost, List<Band> present, Random random) {
        List<Band> bands = new ArrayList<>(present);
        Collections.shuffle(bands, random);
        int count = Math.min(1 + random.nextInt(2), bands.size() - 1);
        for (Band band : bands.subList(0, count)) {
            Arrays.fill(lost.bands().get(layout.bands().indexOf(band)), true);
        }
    }

    private void loseColumn(LostPixels lost, Random random) {
        int size = layout.imageSize();
        int left = size / 2 - COLUMN / 2 + random.nextInt(2 * NEIGHBORHOOD + 1) - NEIGHBORHOOD;
        for (boolean[] pixels : someBands(lost, random)) {
            for (int y = 0; y < size; y++) {
                Arrays.fill(pixels, y * size + left, y * size + left + COLUMN, true);
            }
        }
    }

    private void loseEdge(LostPixels lost, Random random) {
        double distance = (NEAREST_EDGE + random.nextDouble() * (FARTHEST_EDGE - NEAREST_EDGE)) / layout.pixelScale();
        double angle = random.nextDouble() * 2 * Math.PI;
        double cosine = Math.cos(angle);
        double sine = Math.sin(angle);
        int size = layout.imageSize();
        double center = (size - 1) / 2.0;
        List<boolean[]> bands = someBands(lost, random);
        for (int place = 0; place < layout.pixels(); place++) {
            if ((place % size - center) * cosine + (place / size - center) * sine > distance) {
                for (boolean[] pixels : bands) {
                    pixels[place] = true;
                }
            }
        }
    }

    /** All bands half of the time, otherwise each by a coin's toss and at least one. */
    private static List<boolean[]> someBands(LostPixels lost, Random random) {
        if (random.nextBoolean()) {
            return lost.bands();
        }
        boolean[] sure = lost.bands().get(random.nextInt(lost.bands().size()));
        return lost.bands().stream()
                .filter(band -> band == sure || random.nextBoolean())
                .toList();
    }
}
