/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import dev.halflight.v1.Band;
import dev.halflight.v1.ImageKind;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * One object's files, and what the files do not say. It is judged by {@link Cutouts}, not here: all of it is a user's input.
 *
 * @param objectId the object's identifier in its survey
 * @param ra right ascension, degrees, ICRS
 * @param dec declination, degrees, ICRS
 * @param survey the survey, lower case
 * @param kind what the images are of
 * @param images the file of each band: FITS, or an npz scene
 * @param planes the bands of the planes of FITS cubes that do not name them, such as {@code grz}
 * @param filters the filters that are not the survey's defaults
 * @param zeroPoints the zero points that are not the survey's defaults
 * @param pixelScale side of a pixel, arcsec, for files without world coordinates
 * @param objectX column of the object, pixels that count from 0, where it is not to be found by world coordinates or at the center
 * @param objectY its row
 * @param ebv Galactic reddening E(B-V), magnitudes
 * @param spectrum a spectrum's file
 * @param redshift the redshift in a spectroscopic catalogue
 */
public record CutoutRequest(
        String objectId,
        double ra,
        double dec,
        String survey,
        ImageKind kind,
        Map<Band, Path> images,
        Optional<String> planes,
        Map<Band, String> filters,
        Map<Band, ZeroPoint> zeroPoints,
        Optional<Double> pixelScale,
        Optional<Double> objectX,
        Optional<Double> objectY,
        Optional<Double> ebv,
        Optional<Path> spectrum,
        Optional<Double> redshift) {

    public CutoutRequest {
        Map<Band, Path> ordered = new EnumMap<>(Band.class);
        ordered.putAll(images);
        images = Collections.unmodifiableMap(ordered);
        filters = Map.copyOf(filters);
        zeroPoints = Map.copyOf(zeroPoints);
    }

    /** Another object on the same images. */
    CutoutRequest at(String otherId, double otherRa, double otherDec, TangentPlane.Pixel place) {
        return new CutoutRequest(
                otherId,
                otherRa,
                otherDec,
                survey,
                kind,
                images,
                planes,
                filters,
                zeroPoints,
                pixelScale,
                Optional.of(place.x()),
                Optional.of(place.y()),
                ebv,
                spectrum,
                redshift);
    }
}
