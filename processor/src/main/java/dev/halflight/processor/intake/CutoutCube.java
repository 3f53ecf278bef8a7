/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import dev.halflight.processor.intake.npz.NpzFile;
import dev.halflight.v1.Band;
import dev.halflight.v1.Observation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nom.tam.fits.BasicHDU;

/** A file with the images of several bands: a FITS cube, or a scene of a deblender in an npz file. */
public final class CutoutCube {
    private CutoutCube() {}

    /**
     * The file of each band: always this one.
     *
     * @param told the bands of its planes in their order, such as {@code grz}, where it does not name them
     * @throws IntakeException if it cannot be read, or nobody says what its bands are
     */
    public static Map<Band, Path> images(Path path, Optional<String> told) throws IntakeException {
        List<String> names = new ArrayList<>();
        if (NpzFile.isIn(path)) {
            names.addAll(NpzScene.read(path).bands());
        } else {
            List<BasicHDU<?>> units = FitsReader.read(path);
            String bands = told.or(() -> FitsImage.bands(units))
                    .orElseThrow(() -> new IntakeException(
                            path + " does not say what its bands are: name them in their order, as in --bands grz"));
            names.addAll(List.of(bands.split("")));
        }
        Map<Band, Path> images = new LinkedHashMap<>();
        for (String name : names) {
            if (images.put(BandValues.band(path.toString(), name), path) != null) {
                throw new IntakeException(path + " names band " + name + " twice");
            }
        }
        return images;
    }

    /**
     * The objects of a request: each source of a scene whose catalog lists them, by the id and a number, at its place from the
     * scene's center, where the request is; the one that is asked for otherwise.
     *
     * @throws IntakeException if the images cannot be read
     */
    public static Converted observe(CutoutRequest request) throws IntakeException {
        CutoutRules.check(request);
        Path first = request.images().values().iterator().next();
        List<TangentPlane.Pixel> sources = request.objectX().isEmpty() && NpzFile.isIn(first)
                ? NpzScene.read(first).sources()
                : List.of();
        if (sources.isEmpty()) {
            return new Converted(List.of(Cutouts.observe(request)), List.of());
        }
        NpzScene scene = NpzScene.read(first);
        List<Observation> observations = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        for (int k = 0; k < sources.size(); k++) {
            try {
                observations.add(Cutouts.observe(source(request, scene, k)));
            } catch (IntakeException e) {
                refusals.add(first + ", source " + k + ": " + e.getMessage());
            }
        }
        return new Converted(observations, refusals);
    }

    private static CutoutRequest source(CutoutRequest request, NpzScene scene, int number) throws IntakeException {
        TangentPlane.Pixel place = scene.sources().get(number);
        double[] steps = scene.fromCenter(place);
        double degrees = request.pixelScale()
                        .or(() -> SurveyDefaults.of(request.survey()).pixelScale())
                        .orElseThrow(() -> new IntakeException("give the side of a pixel in arcsec with --pixel-scale"))
                / 3600;
        double dec = Math.max(-90, Math.min(90, request.dec() + steps[1] * degrees));
        double ra = request.ra() - steps[0] * degrees / Math.max(1e-6, Math.cos(Math.toRadians(request.dec())));
        return request.at(request.objectId() + "-" + number, (ra % 360 + 360) % 360, dec, place);
    }
}
