/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.survey;

import java.util.Map;

/** What the library speclite calls the filters. */
final class CurveNames {
    private static final Map<String, String> GROUPS =
            Map.of("hsc", "hsc2017", "lsst", "lsst2016", "sdss", "sdss2010", "decam", "decam2014");
    private static final Map<String, String> EXCEPTIONS =
            Map.of("decam.y", "decam2014-Y", "cfht.u", "cfht_megacam-ustar", "subaru.y", "hsc2017-y");

    private CurveNames() {}

    /** The name of the file, without its ending, that holds the curve of a filter such as 'lsst.i'. */
    static String of(String label) {
        int dot = label.indexOf('.');
        String survey = label.substring(0, dot);
        return EXCEPTIONS.getOrDefault(label, GROUPS.getOrDefault(survey, survey) + "-" + label.substring(dot + 1));
    }
}
