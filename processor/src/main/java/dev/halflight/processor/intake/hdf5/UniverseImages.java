/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.hdf5;

import dev.halflight.processor.intake.IntakeException;
import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Images of HSC in the Multimodal Universe: {@code image_array} (objects x 5 x 160 x 160), {@code image_ivar}, {@code image_mask}
 * (true where the pixel is good), {@code image_band} ("hsc-g"), {@code image_psf_fwhm} (arcsec).
 *
 * <p>The object is a pixel to the left of the center and one below it, to half a pixel: the script that cut the images out took places
 * that count from 1 for such that count from 0.
 */
final class UniverseImages {
    private static final String ARRAY = "image_array";
    private static final List<String> NAMES = List.of("hsc-g", "hsc-r", "hsc-i", "hsc-z", "hsc-y");
    private static final double SHIFT = 1;
    /** Their script writes such weights for a variance of 0. */
    private static final float LARGEST_WEIGHT = 1e30f;

    private final HscStamps stamps;
    private final Hdf5Array values;
    private final Optional<Hdf5Array> weights;
    private final Optional<Hdf5Array> good;
    private final Optional<Hdf5Array> names;
    private final Optional<Hdf5Array> widths;

    UniverseImages(Hdf5File file, Map<Band, String> filters) throws IntakeException {
        values = file.array(ARRAY);
        stamps = HscStamps.of(file, values, filters);
        weights = file.find("image_ivar");
        good = file.find("image_mask");
        names = file.find("image_band");
        widths = file.find("image_psf_fwhm");
    }

    static boolean isIn(Hdf5File file) throws IntakeException {
        return file.find(ARRAY).isPresent();
    }

    List<BandImage> images(long row) throws IntakeException {
        requireBands(row);
        float[] pixels = values.floats(row);
        Optional<float[]> variance = weights.isPresent() ? Optional.of(variance(row)) : Optional.empty();
        Optional<byte[]> bad = good.isPresent() ? Optional.of(bad(row)) : Optional.empty();
        Optional<float[]> fwhm = widths.isPresent() ? Optional.of(widths.get().floats(row)) : Optional.empty();
        List<BandImage> images = new ArrayList<>();
        for (int k = 0; k < HscStamps.BANDS.size(); k++) {
            int place = k;
            int from = k * stamps.pixels();
            stamps.image(HscStamps.BANDS.get(k), pixels, SHIFT)
                    .ifPresent(image ->
                            images.add(image.setVariance(variance.map(plane -> Floats.toBytes(part(plane, from)))
                                            .orElse(null))
                                    .setBadPixels(bad.map(plane -> ByteBuffer.wrap(part(plane, from)))
                                            .orElse(null))
                                    .setPsfFwhm(fwhm.map(width -> (double) width[place])
                                            .filter(width -> width > 0)
                                            .orElse(null))
                                    .build()));
        }
        return images;
    }

    private void requireBands(long row) throws IntakeException {
        if (names.isEmpty()) {
            return;
        }
        List<String> found = Arrays.stream(names.get().texts(row))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        if (!found.equals(NAMES)) {
            throw new IntakeException(
                    "its images are in the bands " + found + "; only those of HSC are read, " + NAMES);
        }
    }

    private float[] variance(long row) throws IntakeException {
        float[] variance = weights.orElseThrow().floats(row);
        for (int k = 0; k < variance.length; k++) {
            boolean known = variance[k] > 0 && variance[k] < LARGEST_WEIGHT;
            variance[k] = known ? 1 / variance[k] : Float.NaN;
        }
        return requireLength(variance, variance.length, "image_ivar");
    }

    private byte[] bad(long row) throws IntakeException {
        boolean[] usable = good.orElseThrow().flags(row);
        byte[] bad = new byte[usable.length];
        for (int k = 0; k < bad.length; k++) {
            bad[k] = (byte) (usable[k] ? 0 : 1);
        }
        return requireLength(bad, bad.length, "image_mask");
    }

    private <T> T requireLength(T plane, int length, String name) throws IntakeException {
        if (length != HscStamps.BANDS.size() * stamps.pixels()) {
            throw new IntakeException("its array " + name + " is not of the size of " + ARRAY);
        }
        return plane;
    }

    private float[] part(float[] plane, int from) {
        return Arrays.copyOfRange(plane, from, from + stamps.pixels());
    }

    private byte[] part(byte[] plane, int from) {
        return Arrays.copyOfRange(plane, from, from + stamps.pixels());
    }
}
