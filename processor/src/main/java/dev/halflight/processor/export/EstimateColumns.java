/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.export;

import dev.halflight.v1.Enriched;
import dev.halflight.v1.RedshiftEstimate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The columns of a redshift estimate, named as in HSC's catalogs of photometric redshifts (Tanaka et al. 2018, PASJ 70, S9). */
final class EstimateColumns {
    private final String prefix;
    private final String ucd;
    private final String basis;
    private final Function<Enriched, Optional<RedshiftEstimate>> estimate;

    /**
     * Columns of one kind of estimate.
     *
     * @param prefix of their names, such as {@code photoz}
     * @param ucd of the redshift
     * @param basis what the redshift is from, words that end a description
     */
    EstimateColumns(String prefix, String ucd, String basis, Function<Enriched, Optional<RedshiftEstimate>> estimate) {
        this.prefix = prefix;
        this.ucd = ucd;
        this.basis = basis;
        this.estimate = estimate;
    }

    List<Column> all() {
        return List.of(
                column("best", ucd, "Redshift of least risk", RedshiftEstimate::getBest),
                column("mode", ucd, "Redshift of the highest density", RedshiftEstimate::getMode),
                column("mean", ucd + ";stat.mean", "Mean redshift", RedshiftEstimate::getMean),
                column("median", ucd + ";stat.median", "Median redshift", RedshiftEstimate::getMedian),
                scatter("best", RedshiftEstimate::getBest),
                scatter("mode", RedshiftEstimate::getMode),
                scatter("mean", RedshiftEstimate::getMean),
                scatter("median", RedshiftEstimate::getMedian),
                column("risk_best", "stat.value", "Expected loss of best, 0 to 1", RedshiftEstimate::getRisk),
                column("err68_min", ucd + ";stat.min", "Lower end of 68%", RedshiftEstimate::getErr68Min),
                column("err68_max", ucd + ";stat.max", "Upper end of 68%", RedshiftEstimate::getErr68Max),
                column("err95_min", ucd + ";stat.min", "Lower end of 95%", RedshiftEstimate::getErr95Min),
                column("err95_max", ucd + ";stat.max", "Upper end of 95%", RedshiftEstimate::getErr95Max));
    }

    private Column column(
            String name, String descriptor, String description, Function<RedshiftEstimate, Double> value) {
        return Column.fraction(
                prefix + "_" + name,
                descriptor,
                description + ", " + basis,
                record -> estimate.apply(record).map(value));
    }

    /** The root of the second moment about a point, which is the variance and the square of the point's distance from the mean. */
    private Column scatter(String point, Function<RedshiftEstimate, Double> about) {
        return column(
                "std_" + point,
                "stat.stdev;" + ucd,
                "Standard deviation about " + point,
                of -> Math.hypot(of.getStd(), of.getMean() - about.apply(of)));
    }
}
