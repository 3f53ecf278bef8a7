/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.BandImage;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The regridding that {@link Regrid} stands for, done exactly and slowly, and with none of its code: each pixel of the grid is a
 * parallelogram on the image, which is clipped by every pixel of the image that it touches (Sutherland and Hodgman 1974), and takes of
 * its counts what the overlap's area says.
 */
final class ExactOverlap {
    private static final double AB_ZERO = 3631e9;

    private final BandImage image;
    private final float[] counts;
    private final double determinant;

    private ExactOverlap(BandImage image) {
        this.image = image;
        counts = Floats.fromBytes(image.getPixels());
        List<Double> sky = image.getPixelToSky();
        determinant = sky.get(0) * sky.get(3) - sky.get(1) * sky.get(2);
    }

    private record Point(double x, double y) {}

    /** Flux of each pixel of the grid, nJy; NaN where less than half of it is covered by usable pixels. */
    static double[] fluxes(BandImage image, int size, double scale) {
        ExactOverlap overlap = new ExactOverlap(image);
        double[] fluxes = new double[size * size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                fluxes[y * size + x] = overlap.flux(x - size / 2.0, y - size / 2.0, scale);
            }
        }
        return fluxes;
    }

    /** Flux of the pixel whose lower right corner, seen with east to the left, is some pixels west and north of the object. */
    private double flux(double west, double north, double scale) {
        List<Point> corners = List.of(
                place(-west * scale, north * scale),
                place(-(west + 1) * scale, north * scale),
                place(-(west + 1) * scale, (north + 1) * scale),
                place(-west * scale, (north + 1) * scale));
        double sum = 0;
        double covered = 0;
        for (int y = first(corners, false); y <= last(corners, false); y++) {
            for (int x = first(corners, true); x <= last(corners, true); x++) {
                if (isUsable(x, y)) {
                    double area = Math.abs(area(clipped(corners, x, y)));
                    sum += area * counts[y * image.getWidth() + x];
                    covered += area;
                }
            }
        }
        double whole = Math.abs(area(corners));
        double perCount = AB_ZERO * Math.pow(10, -0.4 * image.getZeroPoint());
        return covered >= 0.5 * whole ? sum * perCount * whole / covered : Double.NaN;
    }

    /** Where a step from the object, arcsec, ends; a pixel's area is from half a pixel before its number to half a pixel behind it. */
    private Point place(double east, double north) {
        List<Double> sky = image.getPixelToSky();
        return new Point(
                image.getObjectX() + (sky.get(3) * east - sky.get(1) * north) / determinant,
                image.getObjectY() + (sky.get(0) * north - sky.get(2) * east) / determinant);
    }

    private static int first(List<Point> corners, boolean column) {
        double least = corners.stream()
                .mapToDouble(point -> column ? point.x : point.y)
                .min()
                .orElseThrow();
        return (int) Math.floor(least + 0.5);
    }

    private static int last(List<Point> corners, boolean column) {
        double most = corners.stream()
                .mapToDouble(point -> column ? point.x : point.y)
                .max()
                .orElseThrow();
        return (int) Math.ceil(most - 0.5);
    }

    private boolean isUsable(int x, int y) {
        if (x < 0 || y < 0 || x >= image.getWidth() || y >= image.getHeight()) {
            return false;
        }
        int place = y * image.getWidth() + x;
        ByteBuffer bad = image.getBadPixels().orElse(null);
        return Float.isFinite(counts[place]) && (bad == null || bad.get(bad.position() + place) == 0);
    }

    private static List<Point> clipped(List<Point> polygon, int x, int y) {
        List<Point> inside = below(polygon, x + 0.5);
        inside = turned(below(turned(inside, -1), -(x - 0.5)), -1);
        inside = swapped(below(swapped(inside), y + 0.5));
        return swapped(turned(below(turned(swapped(inside), -1), -(y - 0.5)), -1));
    }

    /** The part of a polygon left of a vertical line. */
    private static List<Point> below(List<Point> polygon, double line) {
        List<Point> kept = new ArrayList<>();
        for (int k = 0; k < polygon.size(); k++) {
            Point from = polygon.get(k);
            Point to = polygon.get((k + 1) % polygon.size());
            if (from.x <= line) {
                kept.add(from);
            }
            if (from.x <= line != to.x <= line) {
                double part = (line - from.x) / (to.x - from.x);
                kept.add(new Point(line, from.y + part * (to.y - from.y)));
            }
        }
        return kept;
    }

    private static List<Point> turned(List<Point> polygon, double sign) {
        return polygon.stream().map(point -> new Point(sign * point.x, point.y)).toList();
    }

    private static List<Point> swapped(List<Point> polygon) {
        return polygon.stream().map(point -> new Point(point.y, point.x)).toList();
    }

    private static double area(List<Point> polygon) {
        double twice = 0;
        for (int k = 0; k < polygon.size(); k++) {
            Point from = polygon.get(k);
            Point to = polygon.get((k + 1) % polygon.size());
            twice += from.x * to.y - to.x * from.y;
        }
        return twice / 2;
    }
}
