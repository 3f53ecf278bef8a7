/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import dev.halflight.v1.Band;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What must hold of a request before any file is opened. */
final class CutoutRules {
    /** The smallest side of a pixel that is believed, arcsec. */
    static final double SMALLEST_PIXEL = 0.001;

    /** The largest side of a pixel that is believed, arcsec. */
    static final double LARGEST_PIXEL = 60;

    private static final Pattern SURVEY = Pattern.compile("[a-z0-9_-]+");

    private CutoutRules() {}

    static void check(CutoutRequest request) throws IntakeException {
        require(!request.objectId().isBlank(), "the object's id is blank");
        require(
                SURVEY.matcher(request.survey()).matches(),
                "survey " + request.survey() + " is not a name in lower case");
        require(request.ra() >= 0 && request.ra() < 360, "ra " + request.ra() + " is not in 0 to 360 degrees");
        require(Math.abs(request.dec()) <= 90, "dec " + request.dec() + " is not in -90 to 90 degrees");
        require(!request.images().isEmpty(), "there is no image: give one a band");
        within(request.pixelScale(), SMALLEST_PIXEL, LARGEST_PIXEL, "pixel scale", "arcsec");
        within(request.ebv(), 0, 100, "E(B-V)", "magnitudes");
        within(request.redshift(), -0.1, 20, "redshift", "");
        requireImages(request, request.filters().keySet(), "filter");
        requireImages(request, request.zeroPoints().keySet(), "zero point");
    }

    private static void requireImages(CutoutRequest request, Set<Band> bands, String what) throws IntakeException {
        for (Band band : bands) {
            require(
                    request.images().containsKey(band),
                    "band " + BandValues.nameOf(band) + " has a " + what + ", but no image");
        }
    }

    private static void within(Optional<Double> value, double low, double high, String what, String unit)
            throws IntakeException {
        if (value.isPresent()) {
            require(
                    value.get() >= low && value.get() <= high,
                    (what + " " + value.get() + " is not in " + low + " to " + high + " " + unit).strip());
        }
    }

    private static void require(boolean holds, String otherwise) throws IntakeException {
        if (!holds) {
            throw new IntakeException(otherwise);
        }
    }
}
