/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The context features: how each band was observed, and the photometry of the object measured on its visible pixels only,
 * so that what is hidden from the model is hidden here too.
 *
 * <p>Magnitudes are asinh magnitudes (Lupton, Gunn and Szalay 1999, AJ 118, 1406), so that a faint or negative flux has
 * one. A ring of an aperture that is partly hidden counts by the mean of its visible pixels; where less than a fifth is
 * visible the magnitude is missing (NaN).
 */
final class Photometry {
    private static final double POGSON = 2.5 / Math.log(10);
    private static final double LEAST_VISIBLE = 0.2;
    /** Standard deviation of the Gaussian that weights the second moments, arcsec. */
    private static final double MOMENT_WEIGHT = 1.0;

    private static final int FEATURES_OF_OBSERVING = 5;
    private static final int FEATURES_OF_SHAPE = 3;

    private final TokenLayout layout;
    private final int apertures;
    /** The pixels in the largest aperture; of each its ring, its place, its weight and its token. */
    private final Aperture largest;

    private final int[] ring;
    private final double[] x;
    private final double[] y;
    private final float[] weight;
    private final int[] token;

    private final int[] ringPixels;

    private final AperturePhotometry middle;

    Photometry(TokenLayout layout) {
        this.layout = layout;
        middle = new AperturePhotometry(layout);
        apertures = layout.apertures().size();
        largest = new Aperture(layout.imageSize(), layout.apertures().get(apertures - 1));
        ring = new int[largest.pixels()];
        x = new double[largest.pixels()];
        y = new double[largest.pixels()];
        weight = new float[largest.pixels()];
        token = new int[largest.pixels()];
        ringPixels = new int[apertures];
        double sigma = MOMENT_WEIGHT / layout.pixelScale();
        for (int k = 0; k < ring.length; k++) {
            int place = largest.places()[k];
            double radius = largest.radius(place);
            while (radius > layout.apertures().get(ring[k])) {
                ring[k]++;
            }
            ringPixels[ring[k]]++;
            x[k] = largest.x(place);
            y[k] = largest.y(place);
            weight[k] = (float) Math.exp(-radius * radius / (2 * sigma * sigma));
            token[k] = layout.tokenOfPixel(place % layout.imageSize(), place / layout.imageSize());
        }
    }

    /** Number of context features. */
    static int features(TokenLayout layout) {
        int bands = layout.bands().size();
        int apertures = layout.apertures().size();
        return bands * (FEATURES_OF_OBSERVING + 2 * apertures + FEATURES_OF_SHAPE) + (bands - 1) * apertures + 2;
    }

    /**
     * Measures the features: for each band how it was observed, its magnitudes, visible fractions and shape; then the
     * colors of neighboring bands in each aperture; then E(B-V) and the scale of the source pixels. NaN is missing.
     */
    float[] measure(List<@Nullable Plane> planes, boolean[] visibleTokens, double ebv) {
        float[] features = new float[features(layout)];
        List<double[]> magnitudes = new ArrayList<>();
        int next = 0;
        double sourceScale = Double.NaN;
        for (int band = 0; band < planes.size(); band++) {
            Plane plane = planes.get(band);
            int from = next;
            next += FEATURES_OF_OBSERVING + 2 * apertures + FEATURES_OF_SHAPE;
            if (plane == null) {
                Arrays.fill(features, from, next, Float.NaN);
                features[from] = 0;
                Arrays.fill(features, from + FEATURES_OF_OBSERVING + apertures, next - FEATURES_OF_SHAPE, 0);
                magnitudes.add(missing());
                continue;
            }
            sourceScale = Math.log10(plane.sourcePixelScale());
            magnitudes.add(measure(plane, band, visibleTokens, features, from));
        }
        for (int band = 1; band < planes.size(); band++) {
            for (int k = 0; k < apertures; k++) {
                features[next++] =
                        (float) (magnitudes.get(band - 1)[k] - magnitudes.get(band)[k]);
            }
        }
        features[next++] = (float) ebv;
        features[next] = (float) sourceScale;
        return features;
    }

    /** The magnitude in the largest aperture, in the band nearest the middle of the layout; NaN where there is none. */
    double magnitude(List<@Nullable Plane> planes) {
        boolean[] visible = new boolean[layout.imageTokens()];
        Arrays.fill(visible, true);
        float[] features = new float[features(layout)];
        int middle = planes.size() / 2;
        for (int distance = 0; distance < planes.size(); distance++) {
            for (int band : new int[] {middle - distance, middle + distance}) {
                Plane plane = band >= 0 && band < planes.size() ? planes.get(band) : null;
                if (plane != null) {
                    return measure(plane, band, visible, features, 0)[apertures - 1];
                }
            }
        }
        return Double.NaN;
    }

    /** Fluxes in the middle aperture as magnitudes. */
    Magnitudes magnitudes(List<@Nullable Plane> planes) {
        return middle.of(planes);
    }

    /** Flux over noise in the middle aperture; see {@link SignalToNoise#ofImage}. */
    double signalToNoise(List<@Nullable Plane> planes) {
        return SignalToNoise.ofImage(middle.aperture(), planes);
    }

    private double[] missing() {
        double[] magnitudes = new double[apertures];
        Arrays.fill(magnitudes, Double.NaN);
        return magnitudes;
    }

    private double[] measure(Plane plane, int band, boolean[] visibleTokens, float[] features, int from) {
        int next = from;
        features[next++] = 1;
        features[next++] = (float) Math.log10(plane.filter().pivot());
        features[next++] = (float) Math.log10(plane.filter().width());
        features[next++] = (float) plane.psfFwhm();
        features[next++] = (float) Math.log10(plane.noise());

        double[] sum = new double[apertures];
        int[] seen = new int[apertures];
        double total = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        float[] brightness = plane.brightness();
        boolean[] usable = plane.usable();
        for (int k = 0; k < ring.length; k++) {
            int place = largest.places()[k];
            if (!usable[place] || !visibleTokens[token[k]]) {
                continue;
            }
            sum[ring[k]] += brightness[place];
            seen[ring[k]]++;
            double weighted = weight[k] * brightness[place];
            total += weighted;
            xx += weighted * x[k] * x[k];
            yy += weighted * y[k] * y[k];
            xy += weighted * x[k] * y[k];
        }

        double[] magnitudes = magnitudes(sum, seen, layout.softening().get(band));
        for (int k = 0; k < apertures; k++) {
            features[next++] = (float) magnitudes[k];
        }
        for (int k = 0; k < apertures; k++) {
            features[next++] = seen[k] / (float) ringPixels[k];
        }
        features[next++] = (float) (magnitudes[Math.min(1, apertures - 1)] - magnitudes[apertures - 1]);
        boolean measurable = total > 5 * plane.noise() && xx + yy > 0;
        features[next++] = measurable ? (float) Math.log10((xx + yy) / total) : Float.NaN;
        features[next] = measurable ? (float) Math.min(1, Math.hypot(xx - yy, 2 * xy) / (xx + yy)) : Float.NaN;
        return magnitudes;
    }

    private double[] magnitudes(double[] sum, int[] seen, double softening) {
        double[] magnitudes = missing();
        double pixelArea = layout.pixelScale() * layout.pixelScale();
        double flux = 0;
        int pixels = 0;
        for (int k = 0; k < apertures; k++) {
            if (seen[k] < LEAST_VISIBLE * ringPixels[k] || seen[k] == 0) {
                return magnitudes;
            }
            flux += sum[k] / seen[k] * ringPixels[k] * pixelArea;
            pixels += ringPixels[k];
            double floor = softening / 10 * pixelArea * Math.sqrt(pixels);
            magnitudes[k] = asinhMagnitude(flux, floor);
        }
        return magnitudes;
    }

    /** The asinh magnitude of a flux, AB, with the flux's noise as its softening; both in nJy. */
    static double asinhMagnitude(double flux, double softening) {
        double ratio = flux / (2 * softening);
        return 31.4
                - POGSON
                        * (Math.copySign(Math.log(Math.abs(ratio) + Math.sqrt(ratio * ratio + 1)), ratio)
                                + Math.log(softening));
    }
}
