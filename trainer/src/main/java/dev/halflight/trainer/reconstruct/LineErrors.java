/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.reconstruct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one method's reconstructions of a line are off by, an entry a line that is strong in truth. */
final class LineErrors {
    /** A line with less than this part of the true flux is a ripple of the continuum. */
    private static final double LEAST_PART = 0.1;

    private final List<Double> centers = new ArrayList<>();
    private final List<Double> fluxes = new ArrayList<>();
    private final List<Double> widths = new ArrayList<>();
    private long lines;
    private double trueFlux;
    private double shownFlux;

    /** Adds a line; one that the reconstruction does not show has no flux, and neither center nor width. */
    void add(LineFit truth, Optional<LineFit> found) {
        lines++;
        trueFlux += truth.flux();
        found.filter(line -> line.flux() >= LEAST_PART * truth.flux()).ifPresent(line -> {
            shownFlux += line.flux();
            fluxes.add(line.flux() / truth.flux());
            centers.add(line.center() - truth.center());
            widths.add(line.width() / truth.width());
        });
    }

    long lines() {
        return lines;
    }

    /** Part of the lines that the reconstructions do not show. */
    double lost() {
        return 1 - centers.size() / (double) lines;
    }

    /** Part of all lines that are shown with a flux within a factor of two of the true one. */
    double withinTwo() {
        return fluxes.stream().filter(ratio -> ratio >= 0.5 && ratio <= 2).count() / (double) lines;
    }

    /** Flux of the lines that are shown over that of all true ones. */
    double fluxRatio() {
        return shownFlux / trueFlux;
    }

    /** Median ratio of the fluxes that are shown to the true ones. */
    double medianFlux() {
        return Spread.median(fluxes);
    }

    /** Median distance of the centers of the lines that are shown, Angstrom. */
    double centerError() {
        return Spread.median(centers.stream().map(Math::abs).toList());
    }

    /** Scatter of the ratio of the fluxes that are shown to the true ones. */
    double fluxScatter() {
        return Spread.scatter(fluxes);
    }

    /** Median ratio of the widths that are shown to the true ones. */
    double widthRatio() {
        return Spread.median(widths);
    }
}
