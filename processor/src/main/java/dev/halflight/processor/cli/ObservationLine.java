/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import dev.halflight.processor.intake.BandValues;
import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.ImageKind;
import dev.halflight.v1.Observation;
import dev.halflight.v1.Spectrum;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An observation in one line, so that its owner sees what was understood of it. */
final class ObservationLine {
    private ObservationLine() {}

    static String of(Observation observation) {
        String images = observation.getImages().isEmpty() ? "no image" : images(observation.getImages());
        return observation.getObjectId()
                + ": "
                + images
                + observation.getSpectrum().map(ObservationLine::spectrum).orElse("")
                + observation
                        .getKnownRedshift()
                        .map(redshift -> String.format(Locale.ROOT, "; known redshift %.5f", redshift))
                        .orElse("");
    }

    private static String images(List<BandImage> images) {
        BandImage first = images.get(0);
        return String.format(
                Locale.ROOT,
                "%d x %d pixels of %.3f arcsec, the object at (%.1f, %.1f); %s",
                first.getWidth(),
                first.getHeight(),
                pixelScale(first.getPixelToSky()),
                first.getObjectX(),
                first.getObjectY(),
                images.stream().map(ObservationLine::band).collect(Collectors.joining(", ")));
    }

    private static String band(BandImage image) {
        String planes = (image.getBadPixels().isPresent() ? " with mask" : "")
                + (image.getVariance().isPresent() ? " with variance" : "");
        return String.format(
                Locale.ROOT,
                "%s %s%s zero point %.2f%s",
                BandValues.nameOf(image.getBand()),
                image.getFilter(),
                image.getKind() == ImageKind.COADD
                        ? ""
                        : " " + image.getKind().name().toLowerCase(Locale.ROOT),
                image.getZeroPoint(),
                planes);
    }

    private static String spectrum(Spectrum spectrum) {
        float[] wavelengths = Floats.fromBytes(spectrum.getWavelength());
        return String.format(
                Locale.ROOT,
                "; a spectrum of %d samples, %.0f to %.0f Angstrom",
                wavelengths.length,
                wavelengths[0],
                wavelengths[wavelengths.length - 1]);
    }

    /** The side of a square of a pixel's area, arcsec. */
    private static double pixelScale(List<Double> matrix) {
        return Math.sqrt(Math.abs(matrix.get(0) * matrix.get(3) - matrix.get(1) * matrix.get(2)));
    }
}
