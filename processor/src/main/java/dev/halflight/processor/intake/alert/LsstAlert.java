/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.alert;

import dev.halflight.processor.intake.BandValues;
import dev.halflight.processor.intake.FitsStamp;
import dev.halflight.processor.intake.alert.AlertException.Kind;
import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.Observation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;

/**
 * An alert of LSST, versions 7 to 11 (lsst/alert_packet). Its stamps are FITS files in nJy, so that a count has magnitude 31.4, with
 * variance, point spread function and a linear approximation of the coordinates; the template is warped to the exposure's pixels.
 *
 * <p>The object is the diaObject, seen where its mean position is. An alert of a body of the solar system has none: it goes by its
 * diaSourceId, and its template shows the sky that the body passes.
 */
record LsstAlert(GenericRecord packet) implements Alert {
    /** What its schema is known by. */
    static final List<String> MARKS =
            List.of("diaSource.diaSourceId", "diaSource.midpointMjdTai", "diaSource.band", Stamp.TEMPLATE.field());

    /** What is read of it beside stamps. */
    static final List<String> FIELDS = List.of(
            "diaSource.diaSourceId",
            "diaSource.diaObjectId",
            "diaSource.midpointMjdTai",
            "diaSource.ra",
            "diaSource.dec",
            "diaSource.band",
            "diaObject.ra",
            "diaObject.dec");

    private static final String UNIT = "nJy";
    private static final double ZERO_POINT = 31.4;

    private static final Map<String, Band> BANDS =
            Stream.of(Band.values()).collect(Collectors.toUnmodifiableMap(BandValues::nameOf, Function.identity()));

    /** A point of the sky, degrees, and where it is on the stamp. */
    private record Target(double ra, double dec, FitsStamp.Place place) {}

    @Override
    public AlertFormat format() {
        return AlertFormat.LSST;
    }

    @Override
    public Observation observe(Stamp stamp) throws AlertException {
        PacketFields fields = new PacketFields(packet);
        PacketFields source = fields.requireRecord("diaSource");
        long sourceId = source.requireIdentifier("diaSourceId");
        Band band = band(source.requireText("band"));
        FitsStamp image = fields.requireStamp(stamp.field(), stamp.field());
        requireCalibration(image, stamp);
        Target target = target(source, fields.record("diaObject"), image, stamp);
        return Observation.newBuilder()
                .setObjectId(Long.toString(source.identifier("diaObjectId").orElse(sourceId)))
                .setRevision(sourceId)
                .setSurvey("lsst")
                .setRa(target.ra)
                .setDec(target.dec)
                .setImages(List.of(image(band, stamp, image, target.place, source)))
                .build();
    }

    private static Band band(String name) throws AlertException {
        Band band = BANDS.get(name.toLowerCase(Locale.ROOT));
        if (band == null) {
            throw new AlertException(Kind.INCOMPLETE, "its band " + name + " is none of u g r i z y");
        }
        return band;
    }

    private static void requireCalibration(FitsStamp image, Stamp stamp) throws AlertException {
        if (!image.unit().equals(UNIT)) {
            throw new AlertException(
                    Kind.BROKEN_STAMP,
                    stamp.field() + " is in " + (image.unit().isEmpty() ? "no unit" : image.unit()) + ", not in nJy");
        }
        if (!image.hasCoordinates()) {
            throw new AlertException(Kind.BROKEN_STAMP, stamp.field() + " has no world coordinates");
        }
    }

    private static Target target(PacketFields source, Optional<PacketFields> object, FitsStamp image, Stamp stamp)
            throws AlertException {
        Optional<Target> mean = object.flatMap(fields ->
                fields.number("ra").flatMap(ra -> fields.number("dec").flatMap(dec -> seen(ra, dec, image))));
        if (mean.isPresent()) {
            return mean.get();
        }
        return seen(source.requireNumber("ra"), source.requireNumber("dec"), image)
                .orElseThrow(() -> new AlertException(
                        Kind.BROKEN_STAMP, stamp.field() + " does not show the place that the alert is of"));
    }

    private static Optional<Target> seen(double ra, double dec, FitsStamp image) {
        return image.placeOf(ra, dec).map(place -> new Target(ra, dec, place));
    }

    private static BandImage image(
            Band band, Stamp stamp, FitsStamp image, FitsStamp.Place place, PacketFields source) {
        return image.image()
                .setBand(band)
                .setFilter("lsst." + BandValues.nameOf(band))
                .setKind(stamp.kind())
                .setObjectX(place.x())
                .setObjectY(place.y())
                .setPixelToSky(place.pixelToSky())
                .setZeroPoint(ZERO_POINT)
                .setPsfFwhm(image.psfFwhm().map(width -> width * scale(place)).orElse(null))
                .setMjd(
                        stamp == Stamp.TEMPLATE
                                ? null
                                : source.number("midpointMjdTai").orElse(null))
                .build();
    }

    /** The side of a pixel, arcsec. */
    private static double scale(FitsStamp.Place place) {
        List<Double> matrix = place.pixelToSky();
        return Math.sqrt(Math.abs(matrix.get(0) * matrix.get(3) - matrix.get(1) * matrix.get(2)));
    }
}
