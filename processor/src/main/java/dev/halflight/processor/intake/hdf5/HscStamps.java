/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.hdf5;

import dev.halflight.processor.intake.BandValues;
import dev.halflight.processor.intake.IntakeException;
import dev.halflight.processor.intake.SurveyDefaults;
import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.ImageKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Images that were cut out of HSC's coadds as they are: counts of zero point 27, pixels of 0.168 arcsec, north up and east left to
 * within the turn of a tract's pixels.
 */
final class HscStamps {
    /** Magnitudes of absorption in g for a reddening E(B-V) of 1 (HSC pipeline, extinction coefficients). */
    static final double ABSORPTION_G = 3.240;

    static final String SURVEY = "hsc";
    static final List<Band> BANDS = List.of(Band.G, Band.R, Band.I, Band.Z, Band.Y);

    private static final int LARGEST_SIDE = 2048;
    private static final SurveyDefaults DEFAULTS = SurveyDefaults.of(SURVEY);

    private final int width;
    private final int height;
    private final Map<Band, String> filters;

    private HscStamps(int width, int height, Map<Band, String> filters) {
        this.width = width;
        this.height = height;
        this.filters = filters;
    }

    /**
     * Images in grizy, in this order.
     *
     * @param images objects x 5 x height x width
     * @param filters those that are not the survey's defaults
     * @throws IntakeException if the array is of another shape
     */
    static HscStamps of(Hdf5File file, Hdf5Array images, Map<Band, String> filters) throws IntakeException {
        requireFilters(filters);
        int[] shape = images.shape();
        if (shape.length != 3 || shape[0] != BANDS.size()) {
            throw new IntakeException(file.path() + " has images of " + Arrays.toString(shape)
                    + "; of each object 5 are read, g r i z y, height x width");
        }
        if (shape[1] > LARGEST_SIDE || shape[2] > LARGEST_SIDE) {
            throw new IntakeException(file.path() + " has images of " + shape[2] + " x " + shape[1]
                    + " pixels; a cutout has at most " + LARGEST_SIDE + " on a side");
        }
        return new HscStamps(shape[2], shape[1], filters);
    }

    int pixels() {
        return width * height;
    }

    /**
     * An image of {@code values}, from the band's first on; the object is {@code shift} pixels to the left of the center and below
     * it. Empty where no pixel has a measurement: then the band was not observed.
     */
    Optional<BandImage.Builder> image(Band band, float[] values, double shift) {
        int place = BANDS.indexOf(band);
        float[] pixels = Arrays.copyOfRange(values, place * pixels(), (place + 1) * pixels());
        if (isUnmeasured(pixels)) {
            return Optional.empty();
        }
        double scale = DEFAULTS.pixelScale().orElseThrow();
        return Optional.of(BandImage.newBuilder()
                .setBand(band)
                .setFilter(filters.getOrDefault(band, DEFAULTS.filters().get(band)))
                .setKind(ImageKind.COADD)
                .setWidth(width)
                .setHeight(height)
                .setPixels(Floats.toBytes(pixels))
                .setObjectX((width - 1) / 2.0 - shift)
                .setObjectY((height - 1) / 2.0 - shift)
                .setPixelToSky(List.of(-scale, 0.0, 0.0, scale))
                .setZeroPoint(DEFAULTS.zeroPoint().orElseThrow()));
    }

    /** Whether all pixels are the same, as where a survey did not look; pixels that are not finite become NaN. */
    private static boolean isUnmeasured(float[] pixels) {
        boolean unmeasured = true;
        float first = Float.NaN;
        for (int k = 0; k < pixels.length; k++) {
            if (!Float.isFinite(pixels[k])) {
                pixels[k] = Float.NaN;
                continue;
            }
            unmeasured &= Float.isNaN(first) || pixels[k] == first;
            first = pixels[k];
        }
        return unmeasured;
    }

    private static void requireFilters(Map<Band, String> filters) throws IntakeException {
        for (Map.Entry<Band, String> entry : filters.entrySet()) {
            SurveyDefaults.requireFilter(entry.getKey(), entry.getValue());
            if (!BANDS.contains(entry.getKey())) {
                throw new IntakeException("there is no image in band " + BandValues.nameOf(entry.getKey())
                        + ", of which a filter is named");
            }
        }
    }
}
