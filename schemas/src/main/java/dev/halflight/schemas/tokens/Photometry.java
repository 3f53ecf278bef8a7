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
    /** The pixels in the largest aperture, ring after ring. */
    private final int[] places;

    private final int[] token;
    /** Their weights, and these times the products of their coordinates. */
    private final double[] weight;

    private final double[] weightXx;
    private final double[] weightYy;
    private final double[] weightXy;
    /** Where each ring begins among them, and where the last one ends. */
    private final int[] ringStart;

    private final AperturePhotometry middle;

    Photometry(TokenLayout layout) {
        this.layout = layout;
        middle = new AperturePhotometry(layout);
        apertures = layout.apertures().size();
        Aperture largest = new Aperture(layout.imageSize(), layout.apertures().get(apertures - 1));
        places = new int[largest.pixels()];
        token = new int[largest.pixels()];
        weight = new double[largest.pixels()];
        weightXx = new double[largest.pixels()];
        weightYy = new double[largest.pixels()];
        weightXy = new double[largest.pixels()];
        ringStart = new int[apertures + 1];
        double sigma = MOMENT_WEIGHT / layout.pixelScale();
        int next = 0;
        for (int ring = 0; ring < apertures; ring++) {
            double inner = ring == 0 ? -1 : layout.apertures().get(ring - 1);
            for (int place : largest.places()) {
                double radius = largest.radius(place);
                if (radius > inner && radius <= layout.apertures().get(ring)) {
                    double x = largest.x(place);
                    double y = largest.y(place);
                    places[next] = place;
                    token[next] = layout.tokenOfPixel(place % layout.imageSize(), place / layout.imageSize());
                    weight[next] = (float) Math.exp(-radius * radius / (2 * sigma * sigma));
                    weightXx[next] = weight[next] * x * x;
                    weightYy[next] = weight[next] * y * y;
                    weightXy[next] = weight[next] * x * y;
                    next++;
                }
            }
            ringStart[ring + 1] = next;
        }
    }

    private int pixels(int ring) {
        return ringStart[ring + 1] - ringStart[ring];
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

    /**
     * The magnitude in the largest aperture, in the band nearest the middle of the layout; NaN where there is none.
     *
     * @param features as measured where everything is visible
     */
    double magnitude(List<@Nullable Plane> planes, float[] features) {
        int middleBand = planes.size() / 2;
        for (int distance = 0; distance < planes.size(); distance++) {
            for (int band : new int[] {middleBand - distance, middleBand + distance}) {
                if (band >= 0 && band < planes.size() && planes.get(band) != null) {
                    int from = band * (FEATURES_OF_OBSERVING + 2 * apertures + FEATURES_OF_SHAPE);
                    return features[from + FEATURES_OF_OBSERVING + apertures - 1];
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
        for (int ring = 0; ring < apertures; ring++) {
            double ofRing = 0;
            int pixels = 0;
            for (int k = ringStart[ring]; k < ringStart[ring + 1]; k++) {
                if (usable[places[k]] && visibleTokens[token[k]]) {
                    float value = brightness[places[k]];
                    ofRing += value;
                    pixels++;
                    total += weight[k] * value;
                    xx += weightXx[k] * value;
                    yy += weightYy[k] * value;
                    xy += weightXy[k] * value;
                }
            }
            sum[ring] = ofRing;
            seen[ring] = pixels;
        }

        double[] magnitudes = magnitudes(sum, seen, layout.softening().get(band));
        for (int k = 0; k < apertures; k++) {
            features[next++] = (float) magnitudes[k];
        }
        for (int k = 0; k < apertures; k++) {
            features[next++] = seen[k] / (float) pixels(k);
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
            if (seen[k] < LEAST_VISIBLE * pixels(k) || seen[k] == 0) {
                return magnitudes;
            }
            flux += sum[k] / seen[k] * pixels(k) * pixelArea;
            pixels += pixels(k);
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
