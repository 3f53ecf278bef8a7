/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.alert;

import dev.halflight.processor.intake.BandValues;
import dev.halflight.processor.intake.FitsStamp;
import dev.halflight.processor.intake.alert.AlertException.Kind;
import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.Observation;
import java.util.List;
import java.util.Optional;
import org.apache.avro.generic.GenericRecord;

/**
 * An alert of ZTF, versions 3.2 to 4.02 (ZwickyTransientFacility/ztf-avro-alert). Its stamps are gzip FITS images in counts and say
 * nothing more:
 *
 * <ul>
 *   <li>The zero point of all three is that of the exposure, magzpsci, without its color term: the template is scaled to the exposure.
 *   <li>Pixels have 1.01 arcsec (Bellm et al. 2019, PASP 131, 018002). East is left and north is down, up to the degree or so that the
 *       camera is turned by.
 *   <li>The middle pixel is the one that holds the candidate; where on it tell the fractions of xpos and ypos.
 *   <li>The difference of a source that faded is multiplied by -1 (isdiffpos).
 * </ul>
 */
record ZtfAlert(GenericRecord packet) implements Alert {
    /** What its schema is known by. */
    static final List<String> MARKS =
            List.of("objectId", "candid", "candidate.fid", "candidate.magzpsci", Stamp.TEMPLATE.field() + ".stampData");

    /** What is read of it beside stamps. */
    static final List<String> FIELDS = List.of(
            "objectId",
            "candid",
            "candidate.jd",
            "candidate.exptime",
            "candidate.fid",
            "candidate.ra",
            "candidate.dec",
            "candidate.xpos",
            "candidate.ypos",
            "candidate.magzpsci");

    private static final double PIXEL = 1.01;
    private static final List<Double> PIXEL_TO_SKY = List.of(-PIXEL, 0.0, 0.0, -PIXEL);
    private static final double DAY = 86_400;
    private static final double MJD_ZERO = 2_400_000.5;
    /** TAI minus UTC since 2017, before ZTF began, s. */
    private static final double LEAP_SECONDS = 37;

    @Override
    public AlertFormat format() {
        return AlertFormat.ZTF;
    }

    @Override
    public Observation observe(Stamp stamp) throws AlertException {
        PacketFields fields = new PacketFields(packet);
        PacketFields candidate = fields.requireRecord("candidate");
        FitsStamp image = fields.record(stamp.field())
                .orElseThrow(() -> PacketFields.noStamp(stamp.field()))
                .requireStamp("stampData", stamp.field());
        return Observation.newBuilder()
                .setObjectId(fields.requireText("objectId"))
                .setRevision(fields.requireIdentifier("candid"))
                .setSurvey("ztf")
                .setRa(candidate.requireNumber("ra"))
                .setDec(candidate.requireNumber("dec"))
                .setImages(List.of(image(stamp, image, candidate)))
                .build();
    }

    private static BandImage image(Stamp stamp, FitsStamp image, PacketFields candidate) throws AlertException {
        Band band = band(candidate.requireIdentifier("fid"));
        return image.image()
                .setBand(band)
                .setFilter("ztf." + BandValues.nameOf(band))
                .setKind(stamp.kind())
                .setObjectX(middle(image.width(), candidate.number("xpos")))
                .setObjectY(middle(image.height(), candidate.number("ypos")))
                .setPixelToSky(PIXEL_TO_SKY)
                .setZeroPoint(candidate.requireNumber("magzpsci"))
                .setMjd(stamp == Stamp.TEMPLATE ? null : midpoint(candidate).orElse(null))
                .build();
    }

    private static Band band(long filter) throws AlertException {
        if (filter < 1 || filter > 3) {
            throw new AlertException(Kind.INCOMPLETE, "its filter " + filter + " is none of 1 (g), 2 (r), 3 (i)");
        }
        return List.of(Band.G, Band.R, Band.I).get((int) filter - 1);
    }

    private static double middle(int size, Optional<Double> position) {
        return (size - 1) / 2.0 + position.map(x -> x - Math.rint(x)).orElse(0.0);
    }

    /** The middle of the exposure, modified Julian date (TAI); the packet has its start in UTC. */
    private static Optional<Double> midpoint(PacketFields candidate) {
        return candidate
                .number("jd")
                .flatMap(start -> candidate
                        .number("exptime")
                        .map(seconds -> start - MJD_ZERO + (seconds / 2 + LEAP_SECONDS) / DAY));
    }
}
