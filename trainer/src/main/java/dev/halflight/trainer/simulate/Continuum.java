/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import java.util.ArrayList;
import java.util.List;

/**
 * Flux density per unit wavelength in the rest frame, without emission lines: sum of templates times the exponential of a sum of modes.
 * Its unit is its own.
 */
record Continuum(List<Term> templates, List<Term> modes) {
    /** A tabulated curve and how much of it. */
    record Term(Curve curve, double weight) {}

    Continuum {
        templates = List.copyOf(templates);
        modes = List.copyOf(modes);
    }

    /** This continuum and, of another, as much as leaves {@code weight} times it at 5500 Angstrom once this one's modes have dimmed it. */
    Continuum plus(Curve curve, double weight) {
        int index = (int) RestGrid.COARSE.index(5500);
        double dimming = Math.exp(sum(modes, RestGrid.COARSE, index, index + 1)[0]);
        List<Term> more = new ArrayList<>(templates);
        more.add(new Term(curve, weight / dimming));
        return new Continuum(more, modes);
    }

    /** This continuum times exp(weight x curve). */
    Continuum times(Curve curve, double weight) {
        List<Term> more = new ArrayList<>(modes);
        more.add(new Term(curve, weight));
        return new Continuum(templates, more);
    }

    /** Samples {@code from} to {@code to} (not included) of the grid. */
    double[] sample(RestGrid grid, int from, int to) {
        double[] flux = sum(templates, grid, from, to);
        if (modes.isEmpty()) {
            return flux;
        }
        double[] exponent = sum(modes, grid, from, to);
        for (int i = 0; i < flux.length; i++) {
            flux[i] *= Math.exp(exponent[i]);
        }
        return flux;
    }

    /** The flux density at one wavelength, Angstrom, averaged over a coarse sample. */
    double at(double wavelength) {
        int index = (int) RestGrid.COARSE.index(wavelength);
        return sample(RestGrid.COARSE, index, index + 1)[0];
    }

    private static double[] sum(List<Term> terms, RestGrid grid, int from, int to) {
        double[] total = new double[to - from];
        for (Term term : terms) {
            float[] values = term.curve().on(grid);
            for (int i = from; i < to; i++) {
                total[i - from] += term.weight() * values[i];
            }
        }
        return total;
    }
}
