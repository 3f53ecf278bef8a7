/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.BandImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import nom.tam.fits.BasicHDU;
import nom.tam.fits.Header;
import nom.tam.fits.ImageHDU;

/**
 * The FITS file in a field of an alert, plain or gzip: an image, and beside it what units of these names hold, where there are any:
 * MASK, VARIANCE or UNCERT (whose UTYPE says what it is, as astropy writes it), PSFIMAGE or PSF.
 */
public final class FitsStamp {
    /** No stamp is larger, bytes, inflated: 1000 x 1000 pixels. */
    static final int LARGEST = 4 << 20;

    private final FitsPlane pixels;
    private final Optional<float[]> variance;
    private final Optional<byte[]> badPixels;
    private final Optional<TangentPlane> coordinates;
    private final Optional<FitsPlane> psf;
    private final String unit;

    /**
     * Where a point of the sky is on a stamp.
     *
     * @param x column, pixels; the center of the first is 0
     * @param y row, pixels
     * @param pixelToSky from a step in pixels to arcsec: [east/x, east/y, north/x, north/y]
     */
    public record Place(double x, double y, List<Double> pixelToSky) {
        public Place {
            pixelToSky = List.copyOf(pixelToSky);
        }
    }

    /**
     * Reads a stamp.
     *
     * @param name names it in messages
     * @throws IntakeException if it is no FITS file, broken, larger than any, or has no usable pixel
     */
    public static FitsStamp read(ByteBuffer stamp, String name) throws IntakeException {
        Path path = Path.of(name);
        return new FitsStamp(FitsReader.units(plain(stamp, path), path), path);
    }

    private static byte[] plain(ByteBuffer stamp, Path path) throws IntakeException {
        byte[] bytes = new byte[stamp.remaining()];
        stamp.duplicate().get(bytes);
        byte[] plain = isGzip(bytes) ? inflated(bytes, path) : bytes;
        if (plain.length > LARGEST) {
            throw new IntakeException(
                    path + " is refused: it holds more than " + (LARGEST >> 20) + " MiB, more than any stamp");
        }
        return plain;
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == 0x1f && (bytes[1] & 0xff) == 0x8b;
    }

    private static byte[] inflated(byte[] bytes, Path path) throws IntakeException {
        try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return stream.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw new IntakeException(path + " is no whole gzip stream: " + e.getMessage(), e);
        }
    }

    private FitsStamp(List<BasicHDU<?>> units, Path path) throws IntakeException {
        List<ImageHDU> planes = FitsImage.planes(units, path);
        Header header = planes.get(0).getHeader();
        pixels = FitsPlane.read(planes.get(0), path);
        Optional<ImageHDU> mask = FitsImage.named("MASK", planes);
        badPixels = mask.isPresent() ? Optional.of(badPixels(mask.get(), path)) : Optional.empty();
        variance = variance(planes, path);
        Optional<ImageHDU> point = FitsImage.named("PSFIMAGE", planes).or(() -> FitsImage.named("PSF", planes));
        psf = point.isPresent() ? Optional.of(FitsPlane.read(point.get(), path)) : Optional.empty();
        coordinates = TangentPlane.ofStamp(header, path);
        unit = header.getStringValue("BUNIT", units.get(0).getHeader().getStringValue("BUNIT", ""))
                .strip();
        requireUsablePixel(path);
    }

    /** The bits that LSST's pipelines name; where none is named, any that is set. */
    private byte[] badPixels(ImageHDU mask, Path path) throws IntakeException {
        FitsPlane plane = FitsPlane.readMask(mask, path);
        requireSize(plane, path);
        if (MaskBits.areNamed(mask.getHeader())) {
            return MaskBits.badPixels(plane, new FitsKeywords(List.of(mask.getHeader())));
        }
        byte[] bad = new byte[plane.values().length];
        for (int k = 0; k < bad.length; k++) {
            bad[k] = (byte) (plane.values()[k] == 0 ? 0 : 1);
        }
        return bad;
    }

    private Optional<float[]> variance(List<ImageHDU> planes, Path path) throws IntakeException {
        Optional<ImageHDU> named = FitsImage.named("VARIANCE", planes);
        Optional<ImageHDU> uncertainty = named.or(() -> FitsImage.named("UNCERT", planes));
        if (uncertainty.isEmpty()) {
            return Optional.empty();
        }
        FitsPlane plane = FitsPlane.read(uncertainty.get(), path);
        requireSize(plane, path);
        String type = named.isPresent()
                ? "VarianceUncertainty"
                : uncertainty.get().getHeader().getStringValue("UTYPE", "StdDevUncertainty");
        float[] values = plane.toFloats();
        for (int k = 0; k < values.length; k++) {
            values[k] = switch (type.strip()) {
                case "VarianceUncertainty" -> values[k];
                case "StdDevUncertainty" -> values[k] * values[k];
                case "InverseVariance" -> 1 / values[k];
                default -> throw new IntakeException(path + " has an uncertainty of an unknown kind: " + type);
            };
        }
        return Optional.of(values);
    }

    private void requireSize(FitsPlane plane, Path path) throws IntakeException {
        if (plane.width() != pixels.width() || plane.height() != pixels.height()) {
            throw new IntakeException(path + " has a mask or variance of " + plane.width() + " x " + plane.height()
                    + " beside an image of " + pixels.width() + " x " + pixels.height() + " pixels");
        }
    }

    private void requireUsablePixel(Path path) throws IntakeException {
        for (int k = 0; k < pixels.values().length; k++) {
            boolean masked = badPixels.isPresent() && badPixels.get()[k] != 0;
            if (!masked && Float.isFinite((float) pixels.values()[k])) {
                return;
            }
        }
        throw new IntakeException(path + " has no usable pixel: each one is not finite, or masked");
    }

    public int width() {
        return pixels.width();
    }

    public int height() {
        return pixels.height();
    }

    /** The unit of the pixels' values, as the file has it; empty where it does not say. */
    public String unit() {
        return unit;
    }

    /** Where a point of the sky (degrees) is, if the stamp has coordinates and shows it. */
    public Optional<Place> placeOf(double ra, double dec) {
        return coordinates.flatMap(plane -> plane.pixelOf(ra, dec)
                .filter(pixels::contains)
                .map(pixel -> new Place(
                        pixel.x(),
                        pixel.y(),
                        Arrays.stream(plane.pixelToSky(pixel)).boxed().toList())));
    }

    /** Whether the file says where its pixels are on the sky. */
    public boolean hasCoordinates() {
        return coordinates.isPresent();
    }

    /**
     * The full width at half maximum of the stamp's point spread function, pixels: that of the Gaussian with as many effective
     * pixels, {@code n = (sum p)^2 / sum p^2 = 2.266 FWHM^2} (Ivezic et al. 2019, ApJ 873, 111, section 2.6). Empty where there is none.
     */
    public Optional<Double> psfFwhm() {
        return psf.map(FitsStamp::effectiveWidth).filter(Double::isFinite);
    }

    private static double effectiveWidth(FitsPlane plane) {
        double sum = 0;
        double squares = 0;
        for (double value : plane.values()) {
            sum += value;
            squares += value * value;
        }
        return sum / Math.sqrt(2.266 * squares);
    }

    /** An image with the stamp's planes; band, kind, geometry and zero point are left to fill in. */
    public BandImage.Builder image() {
        return BandImage.newBuilder()
                .setWidth(pixels.width())
                .setHeight(pixels.height())
                .setPixels(Floats.toBytes(pixels.toFloats()))
                .setVariance(variance.map(Floats::toBytes).orElse(null))
                .setBadPixels(badPixels.map(ByteBuffer::wrap).orElse(null));
    }
}
