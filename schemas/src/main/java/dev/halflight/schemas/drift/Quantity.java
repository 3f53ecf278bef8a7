/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.drift;

import java.util.Locale;

/** What is watched of every object. */
public enum Quantity {
    /** The redshift of least risk, from the images alone. */
    REDSHIFT(false),
    /** The risk of that redshift. */
    RISK(false),
    /** The anomaly, a percentile. */
    ANOMALY(false),
    /** The magnitude in the middle aperture, AB up to a constant. */
    BRIGHTNESS(true),
    /** The decimal logarithm of a pixel's background noise, nJy per square arcsec. */
    NOISE(true);

    private final boolean ofBand;

    Quantity(boolean ofBand) {
        this.ofBand = ofBand;
    }

    /** Whether each band has one of its own. */
    public boolean isOfBand() {
        return ofBand;
    }

    /** As it is written where people read. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
