/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import dev.halflight.trainer.survey.Survey;
import dev.halflight.trainer.survey.SurveyFilter;
import java.util.ArrayList;
import java.util.List;

/**
 * A survey with what rendering its images needs.
 *
 * @param filters one a filter of the survey, in its order
 * @param size columns and rows of an image
 */
record Camera(Survey survey, List<FilterTable> filters, int size, Convolver convolver) {
    Camera {
        filters = List.copyOf(filters);
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
