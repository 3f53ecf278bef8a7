/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import java.util.List;
import java.util.stream.DoubleStream;

/** Stars at a ladder of temperatures, and populations of stars of three ages. */
final class StellarLibrary {
    /** Billions of years: giants and dwarfs of the classes F to M. */
    static final Curve OLD = population(new double[] {3700, 4600, 5400, 6200}, new double[] {0.06, 0.30, 0.40, 0.24});

    /** About a billion years: the classes A to K. */
    static final Curve INTERMEDIATE = population(new double[] {4700, 7200, 9200}, new double[] {0.15, 0.25, 0.60});

    /** Less than a hundred million years: the classes O to A, and some red supergiants. */
    static final Curve YOUNG =
            population(new double[] {4000, 9500, 16_000, 28_000}, new double[] {0.07, 0.25, 0.38, 0.30});

    private static final double COOLEST = 2900;
    private static final double RATIO = 1.09;
    private static final List<Curve> STARS = DoubleStream.iterate(
                    COOLEST, temperature -> temperature < 16_000, temperature -> temperature * RATIO)
            .mapToObj(temperature -> new Curve(new Atmosphere(temperature)::flux))
            .toList();

    private StellarLibrary() {}

    /** The star of a temperature in K, between the two nearest of the ladder. */
    static Continuum star(double temperature) {
        double rung = Math.log(temperature / COOLEST) / Math.log(RATIO);
        int below = (int) Math.min(Math.max(rung, 0), STARS.size() - 2);
        double part = Math.min(Math.max(rung - below, 0), 1);
        return new Continuum(
                List.of(new Continuum.Term(STARS.get(below), 1 - part), new Continuum.Term(STARS.get(below + 1), part)),
                List.of());
    }

    /** Shares are of the light at 5500 Angstrom. */
    private static Curve population(double[] temperatures, double[] shares) {
        Atmosphere[] stars =
                DoubleStream.of(temperatures).mapToObj(Atmosphere::new).toArray(Atmosphere[]::new);
        return new Curve(wavelength -> {
            double flux = 0;
            for (int i = 0; i < stars.length; i++) {
                flux += shares[i] * stars[i].flux(wavelength);
            }
            return flux;
        });
    }
}
