/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import dev.halflight.schemas.wire.Floats;
import dev.halflight.trainer.survey.Survey;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.ImageKind;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Components to the images of a survey: blurred, reddened, noisy, sometimes damaged. */
final class ImageRenderer {
    private static final double SKY_RESIDUAL = 0.03;

    private ImageRenderer() {}

    /**
     * The images as they are observed.
     *
     * @param components what the stamp shows, placed from the object
     */
    static List<BandImage> observed(List<Component> components, Pointing pointing, Draw draw) {
        float[][] counts = counts(components, pointing);
        List<BandImage> images = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            Exposure exposure = pointing.exposures().get(i);
            Draw forBand = draw.split();
            addNoise(counts[i], exposure, pointing, forBand);
            Defects defects = new Defects(pointing.camera().size());
            defects.apply(counts[i], exposure.sigma(), forBand);
            BandImage.Builder builder = describe(exposure, pointing).setPixels(Floats.toBytes(counts[i]));
            if (defects.any()) {
                builder.setBadPixels(ByteBuffer.wrap(defects.mask()));
            }
            images.add(builder.build());
        }
        return images;
    }

    /** The images as they would be without noise, without a residual of the sky and with no pixel lost. */
    static List<BandImage> truth(List<Component> components, Pointing pointing) {
        float[][] counts = counts(components, pointing);
        List<BandImage> images = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            images.add(describe(pointing.exposures().get(i), pointing)
                    .setPixels(Floats.toBytes(counts[i]))
                    .build());
        }
        return images;
    }

    private static float[][] counts(List<Component> components, Pointing pointing) {
        Camera camera = pointing.camera();
        List<FilterTable> filters = new ArrayList<>();
        for (Exposure exposure : pointing.exposures()) {
            filters.add(camera.filters().get(exposure.index()));
        }
        List<double[]> fluxes = new ArrayList<>();
        for (Component component : components) {
            double[] counts = component.counts(filters, camera.survey().zeroPoint());
            for (int i = 0; i < counts.length; i++) {
                counts[i] *= pointing.exposures().get(i).throughput();
            }
            fluxes.add(counts);
        }
        List<Psf> psfs = pointing.exposures().stream().map(Exposure::psf).toList();
        return camera.convolver().stamps(components, fluxes, pointing.x(), pointing.y(), psfs);
    }

    private static void addNoise(float[] counts, Exposure exposure, Pointing pointing, Draw draw) {
        double variance = exposure.sigma() * exposure.sigma();
        float sky = (float) draw.gaussian(0, SKY_RESIDUAL * exposure.sigma());
        float[] noise = CorrelatedNoise.draw(pointing.camera().size(), pointing.correlation(), draw);
        for (int i = 0; i < counts.length; i++) {
            double sigma = Math.sqrt(variance + Math.max(0, counts[i]) / exposure.gain());
            counts[i] += sky + (float) sigma * noise[i];
        }
    }

    private static BandImage.Builder describe(Exposure exposure, Pointing pointing) {
        Survey survey = pointing.camera().survey();
        int size = pointing.camera().size();
        return BandImage.newBuilder()
                .setBand(exposure.filter().passband().band())
                .setFilter(exposure.filter().passband().label())
                .setKind(ImageKind.COADD)
                .setWidth(size)
                .setHeight(size)
                .setObjectX(round(exposure.x(), 100))
                .setObjectY(round(exposure.y(), 100))
                .setPixelToSky(List.of(-survey.pixelScale(), 0.0, 0.0, survey.pixelScale()))
                .setZeroPoint(survey.zeroPoint())
                .setPsfFwhm(round(exposure.fwhm(), 1000))
                .setNoiseSigma((double) (float) exposure.sigma());
    }

    private static double round(double value, int perUnit) {
        return Math.rint(value * perUnit) / perUnit;
    }
}
