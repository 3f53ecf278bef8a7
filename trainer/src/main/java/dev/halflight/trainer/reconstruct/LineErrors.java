/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.reconstruct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one method's reconstructions of a line are off by, an entry a line that is strong in truth. */
final class LineErrors {
    private final List<Double> centers = new ArrayList<>();
    private final List<Double> fluxes = new ArrayList<>();
    private final List<Double> widths = new ArrayList<>();

    /** Adds a line; one that the reconstruction does not show has no flux, and neither center nor width. */
    void add(LineFit truth, Optional<LineFit> found) {
        fluxes.add(found.map(line -> line.flux() / truth.flux()).orElse(0.0));
        found.ifPresent(line -> {
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
