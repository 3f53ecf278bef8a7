/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/** Numbers of objects by magnitude: proportional to 10^(slope x m) between two limits. */
record Magnitudes(double brightest, double faintest, double slope) implements MagnitudeCounts {
    Magnitudes {
        if (!(brightest < faintest && slope > 0)) {
            throw new IllegalArgumentException(
                    "no such counts: from " + brightest + " to " + faintest + ", slope " + slope);
        }
    }

    @Override
    public double draw(Draw draw) {
        double range = Math.pow(10, slope * (faintest - brightest)) - 1;
        return brightest + Math.log10(1 + range * draw.uniform(0, 1)) / slope;
    }

    @Override
    public double brighter(double magnitude) {
        double range = Math.pow(10, slope * (faintest - brightest)) - 1;
        return (Math.pow(10, slope * (magnitude - brightest)) - 1) / range;
    }
}
