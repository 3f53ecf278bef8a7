/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import dev.halflight.trainer.survey.Survey;
import dev.halflight.trainer.survey.SurveyFilter;
import dev.halflight.v1.Band;
import java.util.ArrayList;
import java.util.List;

/**
 * A survey with what rendering its images needs.
 *
 * @param filters one a filter of the survey, in its order
 * @param size columns and rows of an image
 */
record Camera(Survey survey, List<FilterTable> filters, int size, Convolver convolver) {
    /** A point source of this much more light than the faintest one is measured at ten sigma. */
    private static final double MARGIN = 2.5 * Math.log10(2);

    Camera {
        filters = List.copyOf(filters);
    }

    /** AB magnitude in the i band of the faintest objects that the survey lists: points at ten sigma. */
    double faintest() {
        return survey.filter(Band.I).map(filter -> filter.depth() - MARGIN).orElse(Double.POSITIVE_INFINITY);
    }

    static Camera of(Survey survey) {
        List<FilterTable> filters = new ArrayList<>();
        for (SurveyFilter filter : survey.filters()) {
            filters.add(new FilterTable(filter.passband()));
        }
        int size = Stamp.size(survey.pixelScale());
        return new Camera(survey, filters, size, new Convolver(size, survey.pixelScale()));
    }
}
