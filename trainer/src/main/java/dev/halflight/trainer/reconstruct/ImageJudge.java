/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.reconstruct;

import dev.halflight.schemas.tokens.Targets;
import dev.halflight.schemas.tokens.TokenLayout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Holds reconstructed images against the truth, pixel by pixel and by the flux within an aperture. */
final class ImageJudge {
    /** Radius of the aperture, arcsec. */
    private static final double APERTURE = 2;
    /** A flux is judged if the measurement of it has this signal to noise at least. */
    private static final double LEAST_SIGNIFICANT = 10;
    /** Part of the aperture's pixels that were measured, at least. */
    private static final double LEAST_MEASURED = 0.95;

    private final TokenLayout layout;
    private final Map<String, ImageErrors> errors = new LinkedHashMap<>();

    ImageJudge(TokenLayout layout) {
        this.layout = layout;
    }

    void add(Targets measured, Targets truth, Map<String, ReconstructedTokens> methods) {
        for (int band = 0; band < layout.bands().size(); band++) {
            BandPixels pixels = new BandPixels(layout, band);
            double[] noise = pixels.noise(measured);
            double[] expected = pixels.brightness(truth.image());
            methods.forEach((method, tokens) -> judge(
                    errors.computeIfAbsent(method, name -> new ImageErrors()),
                    pixels,
                    pixels.brightness(tokens.image()),
                    expected,
                    noise));
        }
    }

    private void judge(ImageErrors into, BandPixels pixels, double[] predicted, double[] expected, double[] noise) {
        double core = 0;
        double stamp = 0;
        double flux = 0;
        double truth = 0;
        double variance = 0;
        int inside = 0;
        int measuredInside = 0;
        int measured = 0;
        for (int pixel = 0; pixel < noise.length; pixel++) {
            boolean within = pixels.isWithin(pixel, APERTURE);
            inside += within ? 1 : 0;
            if (Double.isNaN(noise[pixel])) {
                continue;
            }
            double error = (predicted[pixel] - expected[pixel]) / noise[pixel];
            stamp += error * error;
            measured++;
            if (within) {
                core += error * error;
                flux += predicted[pixel];
                truth += expected[pixel];
                variance += noise[pixel] * noise[pixel];
                measuredInside++;
            }
        }
        if (measuredInside < LEAST_MEASURED * inside) {
            return;
        }
        into.addPixels(Math.sqrt(core / measuredInside), Math.sqrt(stamp / measured));
        if (truth > LEAST_SIGNIFICANT * Math.sqrt(variance)) {
            double area = layout.pixelScale() * layout.pixelScale();
            into.addFlux(flux * area, truth * area);
        }
    }

    List<MethodFigure> figures() {
        List<MethodFigure> figures = new ArrayList<>();
        long images = errors.values().stream()
                .mapToLong(ImageErrors::images)
                .findAny()
                .orElse(0);
        if (images == 0) {
            return figures;
        }
        figures.add(figure(
                "image.core_error", "error of a hidden pixel within 2 arcsec", "noise", images, ImageErrors::core));
        figures.add(figure(
                "image.stamp_error", "error of a hidden pixel of the stamp", "noise", images, ImageErrors::stamp));
        for (BrightnessBin bin : BrightnessBin.values()) {
            long n = errors.values().iterator().next().fluxes(bin);
            if (n > 0) {
                String flux = "flux within 2 arcsec" + bin.title();
                figures.add(
                        figure("image.flux_bias" + bin.key(), "bias of the " + flux, "mag", n, of -> of.fluxBias(bin)));
                figures.add(figure(
                        "image.flux_scatter" + bin.key(),
                        "scatter of the " + flux,
                        "mag",
                        n,
                        of -> of.fluxScatter(bin)));
            }
        }
        return figures;
    }

    private MethodFigure figure(String key, String title, String unit, long n, ToDoubleFunction<ImageErrors> value) {
        Map<String, Double> values = new LinkedHashMap<>();
        errors.forEach((method, of) -> values.put(method, value.applyAsDouble(of)));
        return new MethodFigure(key, title, unit, n, values);
    }
}
