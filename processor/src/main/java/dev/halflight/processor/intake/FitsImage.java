/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import dev.halflight.v1.Band;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nom.tam.fits.BasicHDU;
import nom.tam.fits.Header;
import nom.tam.fits.ImageHDU;

/**
 * The image of a FITS file: its first unit of two axes, or the band's plane of a cube whose header names its BANDS in their order, as
 * the cutout service of the Legacy Surveys makes them; with the mask and the variance beside it where units of the same size are
 * named MASK and VARIANCE, or IVAR or INVVAR for its inverse (by EXTNAME, or EXTTYPE as in the files of HSC); beside a cube they may
 * be cubes too. Unnamed units are not guessed at.
 *
 * @param path the file
 * @param pixels the values, row-major
 * @param variance the variance of each pixel, where the file has it
 * @param badPixels one byte a pixel, not 0 where it is not to be used, where the file has a mask
 * @param coordinates the world coordinates, where the file has them
 * @param keywords the image's header, then the file's
 */
record FitsImage(
        Path path,
        FitsPlane pixels,
        Optional<FitsPlane> variance,
        Optional<byte[]> badPixels,
        Optional<TangentPlane> coordinates,
        FitsKeywords keywords) {
    private static final String BANDS = "BANDS";

    /** Reads a file of which a cube, where it is one, names its bands. */
    static FitsImage read(Path path, Band band) throws IntakeException {
        return read(path, band, Optional.empty());
    }

    /**
     * Reads a file.
     *
     * @param order the bands of the planes of a cube that does not name them, such as {@code grz}
     * @throws IntakeException if it holds no image of that band, of two axes, with a usable pixel
     */
    static FitsImage read(Path path, Band band, Optional<String> order) throws IntakeException {
        List<BasicHDU<?>> units = FitsReader.read(path);
        nameBands(units, order);
        List<ImageHDU> planes = planes(units, path);
        ImageHDU first = planes.get(0);
        Header header = first.getHeader();
        FitsKeywords keywords = new FitsKeywords(List.of(header, units.get(0).getHeader()));
        if (keywords.contains("BSOFTEN")) {
            throw new IntakeException(
                    path + " holds asinh magnitudes (BSOFTEN), not fluxes: make its pixels linear first");
        }
        int place = isCube(first) ? place(first, band, path) : 0;
        FitsPlane pixels = FitsPlane.read(first, place, path);
        Optional<ImageHDU> mask = named("MASK", planes);
        Optional<byte[]> badPixels = Optional.empty();
        if (mask.isPresent()) {
            FitsKeywords bits = new FitsKeywords(List.of(mask.get().getHeader()));
            FitsPlane plane = FitsPlane.readMask(mask.get(), isCube(mask.get()) ? place : 0, path);
            badPixels = Optional.of(MaskBits.badPixels(requireSize(plane, pixels, path), bits));
        }
        Optional<FitsPlane> variance = variance(planes, pixels, place, path);
        FitsImage image = new FitsImage(path, pixels, variance, badPixels, TangentPlane.of(header, path), keywords);
        if (!image.hasUsablePixel()) {
            throw new IntakeException(path + " has no usable pixel: each one is not finite, or masked");
        }
        return image;
    }

    static List<ImageHDU> planes(List<BasicHDU<?>> units, Path path) throws IntakeException {
        List<ImageHDU> planes = new ArrayList<>();
        String others = "";
        for (BasicHDU<?> unit : units) {
            int axes = unit.getHeader().getIntValue("NAXIS");
            if (unit instanceof ImageHDU image && (axes == 2 || isCube(image))) {
                planes.add(image);
            } else if (unit instanceof ImageHDU && axes > 0) {
                others = ": it has an image of " + axes + " axes, cut one band out of it";
            } else if (unit.getHeader().getBooleanValue("ZIMAGE", false)) {
                others = ": it has a compressed image, unpack it first (funpack)";
            }
        }
        if (planes.isEmpty()) {
            throw new IntakeException(path + " holds no image of two axes" + others);
        }
        return planes;
    }

    private static boolean isCube(ImageHDU unit) {
        return unit.getHeader().getIntValue("NAXIS") == 3 && unit.getHeader().containsKey(BANDS);
    }

    private static int place(ImageHDU cube, Band band, Path path) throws IntakeException {
        String bands = cube.getHeader().getStringValue(BANDS, "").strip();
        int place = bands.indexOf(BandValues.nameOf(band));
        if (place < 0 || place >= cube.getHeader().getIntValue("NAXIS3")) {
            throw new IntakeException(
                    path + " is a cube of the bands " + bands + ": it has no band " + BandValues.nameOf(band));
        }
        return place;
    }

    private static Optional<FitsPlane> variance(List<ImageHDU> planes, FitsPlane pixels, int place, Path path)
            throws IntakeException {
        Optional<ImageHDU> variance = named("VARIANCE", planes);
        Optional<ImageHDU> unit = variance.or(() -> named("IVAR", planes)).or(() -> named("INVVAR", planes));
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        FitsPlane plane = FitsPlane.read(unit.get(), isCube(unit.get()) ? place : 0, path);
        requireSize(plane, pixels, path);
        for (int k = 0; variance.isEmpty() && k < plane.values().length; k++) {
            plane.values()[k] = plane.values()[k] > 0 ? 1 / plane.values()[k] : Double.NaN;
        }
        return Optional.of(plane);
    }

    private static FitsPlane requireSize(FitsPlane plane, FitsPlane pixels, Path path) throws IntakeException {
        if (plane.width() != pixels.width() || plane.height() != pixels.height()) {
            throw new IntakeException(path + " has a mask or variance of " + plane.width() + " x " + plane.height()
                    + " beside an image of " + pixels.width() + " x " + pixels.height() + " pixels");
        }
        return plane;
    }

    /** The planes of all cubes of a file are those of the first that names its bands, or those that are told. */
    private static void nameBands(List<BasicHDU<?>> units, Optional<String> told) {
        Optional<String> names = told.or(() -> bands(units));
        for (BasicHDU<?> unit : units) {
            boolean cube = unit instanceof ImageHDU && unit.getHeader().getIntValue("NAXIS") == 3;
            if (cube
                    && names.isPresent()
                    && (told.isPresent() || !unit.getHeader().containsKey(BANDS))) {
                unit.getHeader().addValue(BANDS, names.get(), "");
            }
        }
    }

    /** The bands that the first cube of a file names. */
    static Optional<String> bands(List<BasicHDU<?>> units) {
        return units.stream()
                .map(unit -> unit.getHeader().getStringValue(BANDS, "").strip())
                .filter(names -> !names.isEmpty())
                .findFirst();
    }

    static Optional<ImageHDU> named(String name, List<ImageHDU> planes) {
        return planes.stream()
                .filter(plane -> List.of("EXTNAME", "EXTTYPE").stream()
                        .map(key -> plane.getHeader().getStringValue(key, "").strip())
                        .anyMatch(name::equalsIgnoreCase))
                .findFirst();
    }

    private boolean hasUsablePixel() {
        for (int k = 0; k < pixels.values().length; k++) {
            boolean masked = badPixels.isPresent() && badPixels.get()[k] != 0;
            if (!masked && Float.isFinite((float) pixels.values()[k])) {
                return true;
            }
        }
        return false;
    }
}
