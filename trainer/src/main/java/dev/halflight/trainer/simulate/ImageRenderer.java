/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.ImageKind;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Components to the images of a survey: blurred, reddened, noisy, sometimes damaged, sometimes missing. */
final class ImageRenderer {
    private static final int SIZE = Stamp.SIZE;
    private static final double ZERO_POINT_ERROR = 0.01;
    private static final double SKY_RESIDUAL = 0.03;
    private static final double UNUSUAL_DEPTH = 0.15;

    private final SimulationConfig config;
    private final Convolver convolver = new Convolver();

    ImageRenderer(SimulationConfig config) {
        this.config = config;
    }

    /**
     * The images of the bands that were observed.
     *
     * @param components what the stamp shows, placed from the object
     * @param ebv Galactic reddening E(B-V), magnitudes
     */
    List<BandImage> render(List<Component> components, double ebv, Draw draw) {
        double[] position = position(draw);
        List<Psf> psfs =
                Stream.of(Filter.values()).map(filter -> Psf.draw(filter, draw)).toList();
        double[] throughput = Stream.of(Filter.values())
                .mapToDouble(
                        filter -> Math.pow(10, -0.4 * (filter.reddening() * ebv + draw.gaussian(0, ZERO_POINT_ERROR))))
                .toArray();
        double[][] stamps = convolver.stamps(components, position[0], position[1], psfs, throughput);
        double depth = draw.chance(UNUSUAL_DEPTH) ? Math.pow(10, draw.uniform(-0.3, 0.3)) : 1;
        boolean[] observed = observed(draw);
        List<BandImage> images = new ArrayList<>();
        for (Filter filter : Filter.values()) {
            int i = filter.ordinal();
            double sigma = filter.noise() * depth * Math.max(0.5, draw.gaussian(1, 0.1));
            BandImage image = image(filter, stamps[i], sigma, psfs.get(i), position, draw.split());
            if (observed[i]) {
                images.add(image);
            }
        }
        return images;
    }

    private static BandImage image(
            Filter filter, double[] counts, double sigma, Psf psf, double[] position, Draw draw) {
        float[] pixels = new float[counts.length];
        double sky = draw.gaussian(0, SKY_RESIDUAL * sigma);
        for (int i = 0; i < pixels.length; i++) {
            double variance = sigma * sigma + Math.max(0, counts[i]) / filter.gain();
            pixels[i] = (float) draw.gaussian(counts[i] + sky, Math.sqrt(variance));
        }
        Defects defects = new Defects();
        defects.apply(pixels, draw);
        BandImage.Builder builder = BandImage.newBuilder()
                .setBand(filter.band())
                .setFilter(filter.label())
                .setKind(ImageKind.COADD)
                .setWidth(SIZE)
                .setHeight(SIZE)
                .setPixels(Floats.toBytes(pixels))
                .setObjectX(round(position[0] + draw.gaussian(0, 0.04), 100))
                .setObjectY(round(position[1] + draw.gaussian(0, 0.04), 100))
                .setPixelToSky(List.of(-Stamp.ARCSEC_PER_PIXEL, 0.0, 0.0, Stamp.ARCSEC_PER_PIXEL))
                .setZeroPoint(Filter.ZERO_POINT)
                .setPsfFwhm(round(psf.fwhm() * draw.gaussian(1, 0.01), 1000))
                .setNoiseSigma(round(sigma, 10_000));
        if (defects.any()) {
            builder.setBadPixels(ByteBuffer.wrap(defects.mask()));
        }
        return builder.build();
    }

    /** Cutouts are centered to half a pixel, some less well. */
    private static double[] position(Draw draw) {
        double reach = draw.chance(0.1) ? 2.5 : 0.5;
        double center = (SIZE - 1) / 2.0;
        return new double[] {center + draw.uniform(-reach, reach), center + draw.uniform(-reach, reach)};
    }

    private boolean[] observed(Draw draw) {
        boolean[] observed = new boolean[Filter.values().length];
        Arrays.fill(observed, true);
        if (draw.chance(config.missingBands())) {
            observed[draw.integer(0, observed.length - 1)] = false;
            observed[draw.integer(0, observed.length - 1)] = false;
        }
        return observed;
    }

    private static double round(double value, int perUnit) {
        return Math.rint(value * perUnit) / perUnit;
    }
}
