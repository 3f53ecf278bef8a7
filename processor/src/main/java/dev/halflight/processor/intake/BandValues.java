/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import dev.halflight.v1.Band;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Values given per band as {@code g=value}, such as the files of a galaxy's cutouts. */
public final class BandValues {
    private BandValues() {}

    /**
     * Returns the value of each band, in the order of the bands.
     *
     * @param option what the values are given for, for messages
     * @throws IntakeException if one is not of the form {@code band=value}, or names an unknown band, or a band twice
     */
    public static Map<Band, String> parse(String option, List<String> texts) throws IntakeException {
        Map<Band, String> values = new EnumMap<>(Band.class);
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals < 1 || equals == text.length() - 1) {
                throw new IntakeException(option + " " + text + ": write it as BAND=VALUE");
            }
            Band band = band(option, text.substring(0, equals));
            if (values.put(band, text.substring(equals + 1)) != null) {
                throw new IntakeException(option + " gives band " + nameOf(band) + " twice");
            }
        }
        return Collections.unmodifiableMap(values);
    }

    /** The band of a name such as {@code g}. */
    static Band band(String option, String name) throws IntakeException {
        for (Band band : Band.values()) {
            if (nameOf(band).equals(name.toLowerCase(Locale.ROOT))) {
                return band;
            }
        }
        throw new IntakeException(option + " names the unknown band " + name + ": the bands are u g r i z y");
    }

    /** A band as astronomers write it: {@code g}. */
    public static String nameOf(Band band) {
        return band.name().toLowerCase(Locale.ROOT);
    }
}
