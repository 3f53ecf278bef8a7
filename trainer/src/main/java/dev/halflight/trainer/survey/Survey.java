/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.survey;

import dev.halflight.v1.Band;
import java.util.List;
import java.util.Optional;

/**
 * A survey's images.
 *
 * @param name lower case, as observations have it, such as 'hsc'
 * @param pixelScale side of a pixel, arcsec
 * @param zeroPoint AB magnitude of one count
 * @param filters at most one a band, by wavelength
 */
public record Survey(String name, double pixelScale, double zeroPoint, List<SurveyFilter> filters) {
    private static final double SIGNIFICANCE = 5;
    /** Pixels that the light of a point source is spread over, in squared full widths at half maximum (LSST Science Book, arXiv:0912.0201). */
    private static final double POINT_AREA = 2.266;

    public Survey {
        filters = List.copyOf(filters);
        if (!(pixelScale > 0 && Double.isFinite(zeroPoint)) || filters.isEmpty()) {
            throw new IllegalArgumentException("the survey " + name + " needs filters, a zero point and a pixel scale");
        }
        if (filters.stream().map(filter -> filter.passband().band()).distinct().count() != filters.size()) {
            throw new IllegalArgumentException("the survey " + name + " has two filters of one band");
        }
    }

    /** The filter that realizes a band, where the survey has one. */
    public Optional<SurveyFilter> filter(Band band) {
        return filters.stream()
                .filter(filter -> filter.passband().band() == band)
                .findFirst();
    }

    /** Standard deviation of a pixel's sky, counts: that at which a point source of the filter's depth is measured at five sigma. */
    public double skySigma(SurveyFilter filter) {
        double flux = Math.pow(10, 0.4 * (zeroPoint - filter.depth()));
        return flux / (SIGNIFICANCE * Math.sqrt(POINT_AREA) * filter.seeing() / pixelScale);
    }
}
