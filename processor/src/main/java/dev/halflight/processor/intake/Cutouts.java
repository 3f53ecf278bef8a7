/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import dev.halflight.processor.intake.npz.NpzFile;
import dev.halflight.schemas.wire.AvroTrust;
import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.Observation;
import dev.halflight.v1.Spectrum;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes one object's files an observation. */
public final class Cutouts {
    static {
        // a builder reads the defaults of fields, and Avro its limits with them
        AvroTrust.ensure();
    }

    private final CutoutRequest request;
    private final SurveyDefaults defaults;
    private final Map<Path, NpzScene> scenes = new HashMap<>();

    private Cutouts(CutoutRequest request) {
        this.request = request;
        this.defaults = SurveyDefaults.of(request.survey());
    }

    /**
     * Reads the files of a request.
     *
     * @throws IntakeException if they, or what is said of them, do not make an observation
     */
    public static Observation observe(CutoutRequest request) throws IntakeException {
        CutoutRules.check(request);
        return new Cutouts(request).observation();
    }

    private Observation observation() throws IntakeException {
        List<BandImage> images = new ArrayList<>();
        for (Map.Entry<Band, Path> entry : request.images().entrySet()) {
            images.add(image(entry.getKey(), entry.getValue()));
            requireSameSize(images);
        }
        Spectrum spectrum = null;
        if (request.spectrum().isPresent()) {
            spectrum = SdssSpectrum.read(request.spectrum().get());
        }
        return Observation.newBuilder()
                .setObjectId(request.objectId())
                .setSurvey(request.survey())
                .setRa(request.ra())
                .setDec(request.dec())
                .setEbv(request.ebv().orElse(null))
                .setImages(images)
                .setSpectrum(spectrum)
                .setKnownRedshift(request.redshift().orElse(null))
                .build();
    }

    private static void requireSameSize(List<BandImage> images) throws IntakeException {
        BandImage first = images.get(0);
        BandImage last = images.get(images.size() - 1);
        if (first.getWidth() != last.getWidth() || first.getHeight() != last.getHeight()) {
            throw new IntakeException("the bands differ in size: " + size(first) + ", " + size(last)
                    + "; cut them out to the same number of pixels");
        }
    }

    private static String size(BandImage image) {
        return BandValues.nameOf(image.getBand()) + " has " + image.getWidth() + " x " + image.getHeight() + " pixels";
    }

    private BandImage image(Band band, Path file) throws IntakeException {
        if (!NpzFile.isIn(file)) {
            return image(band, FitsImage.read(file, band, request.planes())).build();
        }
        if (!scenes.containsKey(file)) {
            scenes.put(file, NpzScene.read(file));
        }
        NpzScene scene = scenes.get(file);
        FitsImage image = scene.image(band);
        double scale = pixelScale(image);
        return image(band, image)
                .setPsfFwhm(scene.psfFwhm(band).map(width -> width * scale).orElse(null))
                .build();
    }

    private BandImage.Builder image(Band band, FitsImage image) throws IntakeException {
        FitsPlane pixels = image.pixels();
        Placement placement = placement(image);
        return BandImage.newBuilder()
                .setBand(band)
                .setFilter(filter(band))
                .setKind(request.kind())
                .setWidth(pixels.width())
                .setHeight(pixels.height())
                .setPixels(Floats.toBytes(pixels.toFloats()))
                .setObjectX(placement.object().x())
                .setObjectY(placement.object().y())
                .setPixelToSky(Arrays.stream(placement.pixelToSky()).boxed().toList())
                .setZeroPoint(zeroPoint(band).of(image))
                .setVariance(image.variance()
                        .map(plane -> Floats.toBytes(plane.toFloats()))
                        .orElse(null))
                .setBadPixels(image.badPixels().map(ByteBuffer::wrap).orElse(null));
    }

    /** Where the object is on an image, and how the image lies on the sky. */
    private record Placement(TangentPlane.Pixel object, double[] pixelToSky) {}

    private Placement placement(FitsImage image) throws IntakeException {
        FitsPlane pixels = image.pixels();
        var place = new TangentPlane.Pixel(
                request.objectX().orElse((pixels.width() - 1) / 2.0),
                request.objectY().orElse((pixels.height() - 1) / 2.0));
        if (!pixels.contains(place)) {
            throw new IntakeException(image.path() + " has " + pixels.width() + " x " + pixels.height()
                    + " pixels, the object is said to be at (" + place.x() + ", " + place.y() + ")");
        }
        if (image.coordinates().isEmpty()) {
            double scale = pixelScale(image);
            return new Placement(place, new double[] {-scale, 0, 0, scale});
        }
        if (request.objectX().isPresent()) {
            return new Placement(place, image.coordinates().get().pixelToSky(place));
        }
        TangentPlane plane = image.coordinates().get();
        Optional<TangentPlane.Pixel> object =
                plane.pixelOf(request.ra(), request.dec()).filter(pixels::contains);
        if (object.isEmpty()) {
            throw new IntakeException(image.path() + " does not show ra " + request.ra() + ", dec " + request.dec()
                    + ": its world coordinates place the object off the image");
        }
        return new Placement(object.get(), plane.pixelToSky(object.get()));
    }

    private double pixelScale(FitsImage image) throws IntakeException {
        return request.pixelScale()
                .or(defaults::pixelScale)
                .orElseThrow(() -> new IntakeException(image.path()
                        + " has no world coordinates: give the side of a pixel in arcsec with --pixel-scale"));
    }

    private ZeroPoint zeroPoint(Band band) throws IntakeException {
        return Optional.ofNullable(request.zeroPoints().get(band))
                .or(() -> defaults.zeroPoint().map(ZeroPoint.Magnitude::new))
                .orElseThrow(
                        () -> new IntakeException(
                                "band " + BandValues.nameOf(band)
                                        + " has no zero point: give the AB magnitude of one count with --zero-point, or --zero-point-header"));
    }

    private String filter(Band band) throws IntakeException {
        String filter = request.filters().getOrDefault(band, defaults.filters().get(band));
        String name = BandValues.nameOf(band);
        if (filter == null) {
            throw new IntakeException(request.survey() + " has no filter known for band " + name
                    + ": name it with --filter " + name + "=survey.filter");
        }
        SurveyDefaults.requireFilter(band, filter);
        return filter;
    }
}
