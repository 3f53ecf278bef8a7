/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.survey;

import dev.halflight.v1.Band;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * The transmission of a filter, of the telescope and of the air above it, together, as a function of the wavelength: at its highest it is
 * 1, for only the shape matters.
 */
public final class Passband {
    /** Angstrom between two samples. */
    private static final double STEP = 2;
    /** A part of the highest transmission that is not worth counting. */
    private static final double NEGLIGIBLE = 0.002;

    private final String label;
    private final Band band;
    private final double start;
    private final float[] transmission;
    private final double pivot;
    private final double width;

    private Passband(String label, Band band, double first, double[] sampled) {
        double peak = Arrays.stream(sampled).max().orElse(0);
        if (!(peak > 0 && Double.isFinite(peak))) {
            throw new IllegalArgumentException("the passband " + label + " lets no light through");
        }
        int from = 0;
        while (sampled[from] < NEGLIGIBLE * peak) {
            from++;
        }
        int to = sampled.length;
        while (sampled[to - 1] < NEGLIGIBLE * peak) {
            to--;
        }
        this.label = label;
        this.band = band;
        start = first + from * STEP;
        transmission = new float[to - from];
        for (int i = from; i < to; i++) {
            transmission[i - from] = (float) Math.max(0, sampled[i] / peak);
        }
        pivot = measurePivot();
        width = measureWidth();
    }

    /**
     * A measured curve, straight between its points and nothing beyond them.
     *
     * @param wavelengths Angstrom, increasing
     * @param transmissions one a wavelength, in any unit
     */
    public static Passband measured(String label, Band band, double[] wavelengths, double[] transmissions) {
        if (wavelengths.length != transmissions.length || wavelengths.length < 2) {
            throw new IllegalArgumentException(
                    "the passband " + label + " needs two points or more, each with both values");
        }
        for (int i = 1; i < wavelengths.length; i++) {
            if (!(wavelengths[i] > wavelengths[i - 1])) {
                throw new IllegalArgumentException(
                        "the wavelengths of the passband " + label + " do not rise at " + wavelengths[i] + " Angstrom");
            }
        }
        return sampled(label, band, wavelengths[0], wavelengths[wavelengths.length - 1], wavelength -> {
            int found = Arrays.binarySearch(wavelengths, wavelength);
            if (found >= 0) {
                return transmissions[found];
            }
            int above = Math.min(-found - 1, wavelengths.length - 1);
            double part = (wavelength - wavelengths[above - 1]) / (wavelengths[above] - wavelengths[above - 1]);
            return transmissions[above - 1] + part * (transmissions[above] - transmissions[above - 1]);
        });
    }

    /** A passband of a simple shape. */
    static Passband of(String label, Band band, Edges edges) {
        return sampled(label, band, edges.start(), edges.end(), edges::transmission);
    }

    private static Passband sampled(String label, Band band, double from, double to, DoubleUnaryOperator curve) {
        if (!(from > 0 && from + 2 * STEP < to && to < 1e6)) {
            throw new IllegalArgumentException(
                    "the passband " + label + " cannot reach from " + from + " to " + to + " Angstrom");
        }
        double[] samples = new double[(int) ((to - from) / STEP) + 1];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = curve.applyAsDouble(from + i * STEP);
        }
        return new Passband(label, band, from, samples);
    }

    /** The filter's name in an observation: 'survey.name' in lower case, such as 'hsc.r2'. */
    public String label() {
        return label;
    }

    public Band band() {
        return band;
    }

    /** Shortest wavelength with a transmission worth counting, Angstrom. */
    public double start() {
        return start;
    }

    /** Longest wavelength with a transmission worth counting, Angstrom. */
    public double end() {
        return start + (transmission.length - 1) * STEP;
    }

    /** The wavelength that takes flux densities per unit wavelength to those per unit frequency, Angstrom. */
    public double pivot() {
        return pivot;
    }

    /** Angstrom between the wavelengths where the transmission is half of the highest. */
    public double width() {
        return width;
    }

    /** Transmission, 0 to 1, at an observed wavelength in Angstrom. */
    public double transmission(double wavelength) {
        double position = (wavelength - start) / STEP;
        if (!(position >= 0 && position <= transmission.length - 1)) {
            return 0;
        }
        int below = Math.min((int) position, transmission.length - 2);
        double part = position - below;
        return transmission[below] * (1 - part) + transmission[below + 1] * part;
    }

    /** Pivot wavelength: its square is the integral of T lambda over that of T / lambda (Koornneef et al. 1986, HiA 7, 833). */
    private double measurePivot() {
        double above = 0;
        double below = 0;
        for (int i = 0; i < transmission.length; i++) {
            double wavelength = start + i * STEP;
            above += transmission[i] * wavelength;
            below += transmission[i] / wavelength;
        }
        return Math.sqrt(above / below);
    }

    private double measureWidth() {
        int first = 0;
        while (transmission[first] < 0.5) {
            first++;
        }
        int last = transmission.length - 1;
        while (transmission[last] < 0.5) {
            last--;
        }
        return (last - first + beyond(first, first - 1) + beyond(last, last + 1)) * STEP;
    }

    /** How far from the last sample above half to the next one the curve crosses half, 0 to 1. */
    private double beyond(int inside, int outside) {
        if (outside < 0 || outside >= transmission.length) {
            return 0;
        }
        return (transmission[inside] - 0.5) / (transmission[inside] - transmission[outside]);
    }
}
