/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import dev.halflight.trainer.survey.Survey;
import java.util.Collections;
import java.util.List;

/**
 * Surveys that objects are observed by.
 *
 * @param shares how much of the objects each observes, in any unit
 */
public record SurveyMix(List<Survey> surveys, List<Double> shares) {
    public SurveyMix {
        surveys = List.copyOf(surveys);
        shares = List.copyOf(shares);
        if (surveys.isEmpty() || surveys.size() != shares.size()) {
            throw new IllegalArgumentException(surveys.size() + " surveys cannot have " + shares.size() + " shares");
        }
        if (!shares.stream().allMatch(share -> share > 0 && share < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the shares of surveys must be above 0, not " + shares);
        }
    }

    /** Every survey observes as many objects. */
    public static SurveyMix of(List<Survey> surveys) {
        return new SurveyMix(surveys, Collections.nCopies(surveys.size(), 1.0));
    }

    /** The index of an object's survey. */
    int draw(Draw draw) {
        double total = shares.stream().mapToDouble(Double::doubleValue).sum();
        double left = draw.uniform(0, total);
        int index = 0;
        while (index < shares.size() - 1 && left >= shares.get(index)) {
            left -= shares.get(index);
            index++;
        }
        return index;
    }
}
