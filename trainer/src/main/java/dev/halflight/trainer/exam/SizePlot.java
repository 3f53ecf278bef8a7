/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.exam;

import dev.halflight.trainer.catalog.Catalog;
import dev.halflight.trainer.catalog.CatalogGalaxy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.knowm.xchart.XYChart;

/** Draws sizes by magnitude. */
final class SizePlot {
    private SizePlot() {}

    static void write(Path folder, List<Twins.Pair> pairs) throws IOException {
        String filter = Catalog.COSMOS.reference();
        List<CatalogGalaxy> real = pairs.stream().map(Twins.Pair::real).toList();
        List<CatalogGalaxy> simulated =
                pairs.stream().map(Twins.Pair::simulated).toList();
        XYChart chart = Panels.chart("Sizes of COSMOS", "F814W magnitude", "log10 of the half-light radius in arcsec");
        Range range = new Range(18, 23.5);
        for (boolean isReal : new boolean[] {true, false}) {
            List<CatalogGalaxy> galaxies = isReal ? real : simulated;
            Panels.points(
                    chart,
                    isReal ? "real" : "simulated",
                    isReal ? Panels.REAL : Panels.SIMULATED,
                    galaxies.stream()
                            .mapToDouble(galaxy -> galaxy.magnitude(filter))
                            .toArray(),
                    galaxies.stream().mapToDouble(SizeExam::logRadius).toArray());
            Running.draw(
                    chart,
                    isReal ? "real median" : "simulated median",
                    isReal ? Panels.REAL : Panels.SIMULATED,
                    range,
                    galaxies,
                    galaxy -> galaxy.magnitude(filter),
                    SizeExam::logRadius);
        }
        chart.getSeriesMap().forEach((name, series) -> series.setShowInLegend(!name.contains("%")));
        Panels.limits(chart, range, new Range(-1.6, 0.6));
        Panels.write(folder.resolve("cosmos-sizes.png"), 1, List.of(chart));
    }
}
