/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

/**
 * Brings an image to the model's grid: surface brightness, north up, east left, the object at the center. Surface
 * brightness is averaged over each pixel of the grid, so flux is conserved; a pixel less than half covered is unusable.
 */
final class Regrid {
    /** A grid that nowhere strays further than this from whole source pixels is copied, not averaged. */
    private static final double COPY_TOLERANCE = 0.25;

    /** Copied pixels of another size have another flux, by twice this at most. */
    private static final double SCALE_TOLERANCE = 0.002;

    private final int size;
    private final double scale;

    Regrid(int size, double scale) {
        this.size = size;
        this.scale = scale;
    }

    /** Surface brightness, nJy per square arcsec; NaN where unusable. */
    float[] brightness(Raster raster) {
        float[] brightness = counts(raster);
        float brightnessOfCount = (float) raster.brightnessOfCount;
        for (int k = 0; k < brightness.length; k++) {
            // 0 of a number of counts, NaN of anything else, without a branch
            float doubled = 2 * brightness[k];
            brightness[k] = (brightness[k] + (doubled - doubled)) * brightnessOfCount;
        }
        return brightness;
    }

    private float[] counts(Raster raster) {
        if (aligned(raster)) {
            return copied(raster);
        }
        boolean parallel = ParallelOverlap.isParallel(raster, size * scale);
        return parallel ? ParallelOverlap.counts(raster, size, scale) : averaged(raster);
    }

    private double center() {
        return (size - 1) / 2.0;
    }

    private boolean aligned(Raster raster) {
        if (Math.abs(raster.scale / scale - 1) > SCALE_TOLERANCE) {
            return false;
        }
        double edge = center() * scale;
        double pixels = center();
        for (double east : new double[] {-edge, edge}) {
            for (double north : new double[] {-edge, edge}) {
                double x = raster.column(east, north) - (raster.objectX - Math.signum(east) * pixels);
                double y = raster.row(east, north) - (raster.objectY + Math.signum(north) * pixels);
                if (Math.abs(x) > COPY_TOLERANCE || Math.abs(y) > COPY_TOLERANCE) {
                    return false;
                }
            }
        }
        return true;
    }

    private float[] copied(Raster raster) {
        int left = (int) Math.round(raster.objectX - center());
        int bottom = (int) Math.round(raster.objectY - center());
        float[] counts = new float[size * size];
        for (int y = 0; y < size; y++) {
            raster.counts(left, bottom + y, counts, y * size, size);
        }
        return counts;
    }

    private float[] averaged(Raster raster) {
        int samples = (int) Math.max(3, Math.min(8, Math.ceil(2 * scale / raster.scale) + 1));
        float[] counts = new float[size * size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                counts[y * size + x] = average(raster, x, y, samples);
            }
        }
        return counts;
    }

    private float average(Raster raster, int x, int y, int samples) {
        double sum = 0;
        int usable = 0;
        for (int j = 0; j < samples; j++) {
            double north = (y - center() + (j + 0.5) / samples - 0.5) * scale;
            for (int i = 0; i < samples; i++) {
                double east = -(x - center() + (i + 0.5) / samples - 0.5) * scale;
                float counts = raster.counts((int) Math.floor(raster.column(east, north) + 0.5), (int)
                        Math.floor(raster.row(east, north) + 0.5));
                if (counts == counts) {
                    sum += counts;
                    usable++;
                }
            }
        }
        return 2 * usable >= samples * samples ? (float) (sum / usable) : Float.NaN;
    }
}
