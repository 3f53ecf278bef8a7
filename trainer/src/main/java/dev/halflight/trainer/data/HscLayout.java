/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import dev.halflight.schemas.tokens.Filter;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.trainer.survey.Passband;
import dev.halflight.trainer.survey.Survey;
import dev.halflight.trainer.survey.SurveyFilter;
import dev.halflight.trainer.survey.Surveys;
import dev.halflight.v1.Band;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The layout of a model: images on 64 x 64 pixels of 0.168 arcsec in the bands that its surveys have, and spectra from 3600 to 9810
 * Angstrom. The softening is ten times the noise of a pixel in the HSC-SSP Wide layer, and in u in the CFHT Legacy Survey Wide.
 */
public final class HscLayout {
    private static final Map<Band, Double> SOFTENING = new EnumMap<>(
            Map.of(Band.U, 1200.0, Band.G, 714.0, Band.R, 1182.0, Band.I, 1244.0, Band.Z, 2324.0, Band.Y, 4628.0));

    private HscLayout() {}

    /** The layout of a model that has seen Hyper Suprime-Cam's filters alone. */
    public static TokenLayout layout() {
        return layout(List.of(Surveys.builtIn().named("hsc")));
    }

    /**
     * The layout of a model that has seen these surveys' filters.
     *
     * @throws IllegalArgumentException if there is no survey
     */
    public static TokenLayout layout(List<Survey> surveys) {
        List<Filter> filters = surveys.stream()
                .flatMap(survey -> survey.filters().stream())
                .map(SurveyFilter::passband)
                .map(HscLayout::filter)
                .distinct()
                .sorted(Comparator.comparing(Filter::band))
                .toList();
        List<Band> bands = filters.stream().map(Filter::band).distinct().toList();
        return new TokenLayout(
                64,
                0.168,
                8,
                bands,
                bands.stream().map(SOFTENING::get).toList(),
                filters,
                List.of(2.5, 4.0, 6.0, 9.0, 12.5, 17.0),
                Math.log10(3600),
                1e-4,
                68,
                64,
                2.0,
                true);
    }

    private static Filter filter(Passband passband) {
        return new Filter(passband.label(), passband.band(), Math.rint(passband.pivot()), Math.rint(passband.width()));
    }
}
