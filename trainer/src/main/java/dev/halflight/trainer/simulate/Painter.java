/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import dev.halflight.schemas.wire.Floats;
import dev.halflight.trainer.catalog.CatalogGalaxy;
import dev.halflight.trainer.catalog.Position;
import dev.halflight.trainer.survey.Survey;
import dev.halflight.trainer.survey.SurveyFilter;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.ImageKind;
import dev.halflight.v1.ObjectClass;
import dev.halflight.v1.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Paints cutouts of real galaxies: the magnitudes that a catalog measured, through its own filters, on a shape such as the simulation draws
 * for a galaxy of that magnitude and redshift. Bulge and disc keep the simulation's difference in color; together they have the real one.
 *
 * <p>The catalog's magnitudes bear its own errors already, and the noise adds as much again: colors measured on a painted image scatter
 * about the true ones by the square root of two times the catalog's errors.
 */
public final class Painter {
    /** Shapes drawn for a galaxy, of which that of the nearest redshift is taken. */
    private static final int SHAPES = 12;

    private final Camera camera;
    private final GalaxyFactory galaxies;

    /** Paints as a survey observes, on shapes of a model's galaxies. */
    public Painter(Survey survey, SkyModel model) {
        camera = Camera.of(survey);
        galaxies = model.galaxies();
    }

    /**
     * The observation of a galaxy, in those of the survey's filters that it was measured in. The catalog's relative error is that of an
     * aperture of two arcsec.
     *
     * @param reference label of the filter whose magnitude decides the shape
     * @param field position of a galaxy without one
     * @param seed decides shape, seeing and noise; the same seed gives the same images
     */
    public Observation observed(CatalogGalaxy galaxy, String reference, Position field, long seed) {
        return observation(galaxy, reference, field, seed, true);
    }

    /** The same observation without noise. */
    public Observation truth(CatalogGalaxy galaxy, String reference, Position field, long seed) {
        return observation(galaxy, reference, field, seed, false);
    }

    private Observation observation(CatalogGalaxy galaxy, String reference, Position field, long seed, boolean noisy) {
        Draw draw = Draw.of(seed, galaxy.id().hashCode());
        Draw forNoise = draw.split();
        Position position = galaxy.position().orElse(field);
        return Observation.newBuilder()
                .setObjectId(galaxy.id())
                .setSurvey(camera.survey().name())
                .setRa(position.ra())
                .setDec(position.dec())
                .setImages(images(galaxy, likeness(galaxy, reference, draw), draw, noisy, forNoise))
                .setKnownRedshift(galaxy.redshift())
                .setKnownClass(ObjectClass.GALAXY)
                .build();
    }

    private Source likeness(CatalogGalaxy galaxy, String reference, Draw draw) {
        Source nearest = galaxies.draw(galaxy.magnitude(reference), 0, 0, draw);
        for (int i = 1; i < SHAPES; i++) {
            Source source = galaxies.draw(galaxy.magnitude(reference), 0, 0, draw);
            if (distance(source, galaxy) < distance(nearest, galaxy)) {
                nearest = source;
            }
        }
        return nearest;
    }

    private static double distance(Source source, CatalogGalaxy galaxy) {
        return Math.abs(Math.log1p(source.redshift()) - Math.log1p(galaxy.redshift()));
    }

    private List<BandImage> images(CatalogGalaxy galaxy, Source source, Draw draw, boolean noisy, Draw forNoise) {
        List<SurveyFilter> filters = camera.survey().filters();
        int[] measured = IntStream.range(0, filters.size())
                .filter(k -> galaxy.measured(List.of(filters.get(k).passband().label())))
                .toArray();
        double center = (camera.size() - 1) / 2.0;
        double x = center + draw.uniform(-0.5, 0.5);
        double y = center + draw.uniform(-0.5, 0.5);
        List<Psf> psfs = IntStream.of(measured)
                .mapToObj(k -> Psf.draw(filters.get(k), draw))
                .toList();
        float[][] stamps = camera.convolver().stamps(source.components(), counts(galaxy, source, measured), x, y, psfs);
        PaintedNoise noise = new PaintedNoise(camera, x, y);
        List<BandImage> images = new ArrayList<>();
        for (int i = 0; i < measured.length; i++) {
            SurveyFilter filter = filters.get(measured[i]);
            double sigma = noise.sigma(
                    stamps[i], filter, galaxy.measurement(filter.passband().label()));
            if (noisy) {
                PaintedNoise.add(stamps[i], sigma, forNoise);
            }
            images.add(BandImage.newBuilder()
                    .setBand(filter.passband().band())
                    .setFilter(filter.passband().label())
                    .setKind(ImageKind.COADD)
                    .setPixels(Floats.toBytes(stamps[i]))
                    .setWidth(camera.size())
                    .setHeight(camera.size())
                    .setObjectX(x)
                    .setObjectY(y)
                    .setPixelToSky(List.of(
                            -camera.survey().pixelScale(),
                            0.0,
                            0.0,
                            camera.survey().pixelScale()))
                    .setZeroPoint(camera.survey().zeroPoint())
                    .setPsfFwhm(psfs.get(i).fwhm())
                    .setNoiseSigma(sigma)
                    .build());
        }
        return images;
    }

    /** For each component the counts in each filter: the simulation's, times what makes their sum the catalog's. */
    private List<double[]> counts(CatalogGalaxy galaxy, Source source, int[] measured) {
        List<FilterTable> tables =
                IntStream.of(measured).mapToObj(k -> camera.filters().get(k)).toList();
        double zeroPoint = camera.survey().zeroPoint();
        List<double[]> counts = source.components().stream()
                .map(component -> component.counts(tables, zeroPoint))
                .toList();
        for (int i = 0; i < measured.length; i++) {
            int band = i;
            double sum = counts.stream().mapToDouble(part -> part[band]).sum();
            double magnitude = galaxy.magnitude(tables.get(i).passband().label());
            double factor = Math.pow(10, 0.4 * (zeroPoint - magnitude)) / sum;
            counts.forEach(part -> part[band] *= factor);
        }
        return counts;
    }
}
