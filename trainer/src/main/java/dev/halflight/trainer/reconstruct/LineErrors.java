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

    /** Adds a line; one that the reconstruction does not show has no flux, and neither center nor width. */
    void add(LineFit truth, Optional<LineFit> found) {
        Optional<LineFit> shown = found.filter(line -> line.flux() >= LEAST_PART * truth.flux());
        fluxes.add(shown.map(line -> line.flux() / truth.flux()).orElse(0.0));
        shown.ifPresent(line -> {
            centers.add(line.center() - truth.center());
            widths.add(line.width() / truth.width());
        });
    }

    long lines() {
        return fluxes.size();
    }

    /** Part of the lines that the reconstructions do not show. */
    double lost() {
        return 1 - centers.size() / (double) fluxes.size();
    }

    /** Median distance of the centers, Angstrom. */
    double centerError() {
        return Spread.median(centers.stream().map(Math::abs).toList());
    }

    /** Median ratio of the fluxes to the true ones. */
    double fluxRatio() {
        return Spread.median(fluxes);
    }

    /** Scatter of that ratio. */
    double fluxScatter() {
        return Spread.scatter(fluxes);
    }

    /** Median ratio of the widths to the true ones. */
    double widthRatio() {
        return Spread.median(widths);
    }
}
