/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Smooth wiggles of the continuum that no mixture of templates has: half a wave to two and a half waves over the grid's useful range. */
final class SmoothModes {
    private static final List<Curve> MODES =
            IntStream.rangeClosed(1, 5).mapToObj(SmoothModes::mode).toList();

    private SmoothModes() {}

    /** @param sigma standard deviation of the longest wave's natural logarithm of the flux; the shorter ones have less */
    static List<Continuum.Term> draw(double sigma, Draw draw) {
        List<Continuum.Term> terms = new ArrayList<>();
        for (int i = 0; i < MODES.size(); i++) {
            terms.add(new Continuum.Term(MODES.get(i), draw.gaussian(0, sigma / Math.sqrt(i + 1))));
        }
        return terms;
    }

    private static Curve mode(int number) {
        double start = Math.log(1500);
        double range = Math.log(11_000) - start;
        return new Curve(wavelength -> Math.cos(Math.PI * number * (Math.log(wavelength) - start) / range));
    }
}
