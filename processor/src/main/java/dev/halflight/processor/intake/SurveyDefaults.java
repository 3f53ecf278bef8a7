/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import dev.halflight.v1.Band;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is known of a survey's cutouts when nothing else is said. Sources:
 *
 * <ul>
 *   <li>hsc: coadds have zero point 27 and 0.168 arcsec per pixel; r2 and i2 are its newer r and i filters (Aihara et al. 2022,
 *       PASJ 74, 247, data release 3)
 *   <li>sdss: frames are in nanomaggies, 0.396 arcsec per pixel (SDSS data release 17, "Imaging data: frame")
 *   <li>legacysurvey: nanomaggies, 0.262 arcsec per pixel (Dey et al. 2019, AJ 157, 168); decam the same
 *   <li>panstarrs: 0.25 arcsec per pixel; each stack has a zero point of its own, 25 + 2.5 log10 of its exposure time (Waters et al.
 *       2020, ApJS 251, 4)
 *   <li>lsst: nanojansky, 0.2 arcsec per pixel (Rubin Observatory, Data Preview 1)
 * </ul>
 *
 * @param pixelScale side of a pixel, arcsec
 * @param zeroPoint AB magnitude of one count
 * @param filters the filter of each band
 */
public record SurveyDefaults(Optional<Double> pixelScale, Optional<Double> zeroPoint, Map<Band, String> filters) {
    private static final Pattern FILTER = Pattern.compile("[a-z0-9_-]+\\.[a-z0-9_-]+");
    private static final double NANOMAGGY = 22.5;
    private static final double NANOJANSKY = 31.4;

    public SurveyDefaults {
        filters = Map.copyOf(filters);
    }

    /** The defaults of a survey; only the names of filters, {@code survey.band}, for one that is not known. */
    public static SurveyDefaults of(String survey) {
        return switch (survey) {
            case "hsc" -> new SurveyDefaults(Optional.of(0.168), Optional.of(27.0), hscFilters());
            case "sdss" -> new SurveyDefaults(Optional.of(0.396), Optional.of(NANOMAGGY), filters("sdss", "ugriz"));
            case "decam", "legacysurvey" ->
                new SurveyDefaults(Optional.of(0.262), Optional.of(NANOMAGGY), filters("decam", "ugrizy"));
            case "panstarrs" -> new SurveyDefaults(Optional.of(0.25), Optional.empty(), filters("panstarrs", "grizy"));
            case "lsst" -> new SurveyDefaults(Optional.of(0.2), Optional.of(NANOJANSKY), filters("lsst", "ugrizy"));
            default -> new SurveyDefaults(Optional.empty(), Optional.empty(), filters(survey, "ugrizy"));
        };
    }

    /**
     * Requires that a filter is named as records name them.
     *
     * @throws IntakeException if it is not
     */
    public static void requireFilter(Band band, String filter) throws IntakeException {
        if (!FILTER.matcher(filter).matches()) {
            throw new IntakeException("filter " + filter + " of band " + BandValues.nameOf(band)
                    + " is not of the form survey.filter, lower case");
        }
    }

    private static Map<Band, String> hscFilters() {
        Map<Band, String> filters = filters("hsc", "gzy");
        filters.put(Band.R, "hsc.r2");
        filters.put(Band.I, "hsc.i2");
        return filters;
    }

    private static Map<Band, String> filters(String survey, String bands) {
        Map<Band, String> filters = new EnumMap<>(Band.class);
        for (Band band : Band.values()) {
            if (bands.contains(BandValues.nameOf(band))) {
                filters.put(band, survey + "." + BandValues.nameOf(band));
            }
        }
        return filters;
    }
}
