/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import dev.halflight.schemas.tokens.Filter;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.trainer.survey.Passband;
import dev.halflight.trainer.survey.Survey;
import dev.halflight.trainer.survey.SurveyFilter;
import dev.halflight.v1.Band;
import java.util.ArrayList;
import java.util.List;

/**
 * The layout of a model for HSC-like images: grizy on 64 x 64 pixels of 0.168 arcsec, and spectra from 3600 to 9810
 * Angstrom. Pivots and half-maximum widths are computed from the filter curves of speclite's hsc2017 set; the softening is
 * ten times the noise of a pixel in the HSC-SSP Wide layer.
 */
public final class HscLayout {
    private static final List<Band> BANDS = List.of(Band.G, Band.R, Band.I, Band.Z, Band.Y);
    private static final List<Filter> FILTERS = List.of(
            new Filter("hsc.g", Band.G, 4791, 1370),
            new Filter("hsc.r2", Band.R, 6214, 1490),
            new Filter("hsc.i2", Band.I, 7689, 1510),
            new Filter("hsc.z", Band.Z, 8903, 760),
            new Filter("hsc.y", Band.Y, 9772, 730));

    private HscLayout() {}

    /** The layout of a model that has seen Hyper Suprime-Cam's filters alone. */
    public static TokenLayout layout() {
        return layout(List.of());
    }

    /** The layout of a model that has also seen other surveys' filters, of the bands that it has. */
    public static TokenLayout layout(List<Survey> surveys) {
        List<Filter> filters = new ArrayList<>(FILTERS);
        for (Survey survey : surveys) {
            for (SurveyFilter filter : survey.filters()) {
                Passband passband = filter.passband();
                boolean known = filters.stream().anyMatch(one -> one.name().equals(passband.label()));
                if (BANDS.contains(passband.band()) && !known) {
                    filters.add(new Filter(
                            passband.label(),
                            passband.band(),
                            Math.rint(passband.pivot()),
                            Math.rint(passband.width())));
                }
            }
        }
        return new TokenLayout(
                64,
                0.168,
                8,
                BANDS,
                List.of(714.0, 1182.0, 1244.0, 2324.0, 4628.0),
                filters,
                List.of(2.5, 4.0, 6.0, 9.0, 12.5, 17.0),
                Math.log10(3600),
                1e-4,
                68,
                64,
                2.0);
    }
}
