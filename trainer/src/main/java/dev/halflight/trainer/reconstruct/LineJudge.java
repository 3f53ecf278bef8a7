/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.reconstruct;

import dev.halflight.schemas.tokens.Stretch;
import dev.halflight.schemas.tokens.Targets;
import dev.halflight.schemas.tokens.TokenLayout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Holds the emission lines of reconstructed spectra against the true ones, at the known redshift. */
final class LineJudge {
    /** A line is judged if its true flux is this many times what the noise alone would make of it. */
    private static final double LEAST_SIGNIFICANT = 10;
    /** The noise at which the weight is 1/2, in stretched units; see {@link Targets}. */
    private static final double FLOOR = 0.1;

    private final TokenLayout layout;
    private final SpectralLine line;
    private final Map<String, LineErrors> errors = new LinkedHashMap<>();

    LineJudge(TokenLayout layout, SpectralLine line) {
        this.layout = layout;
        this.line = line;
    }

    void add(Targets measured, Targets truth, double redshift, Map<String, ReconstructedTokens> methods) {
        double place = line.place(layout, redshift);
        if (!(place >= 0 && place < layout.spectrumSamples())) {
            return;
        }
        double[] weights = inverseVariance(measured);
        Optional<LineFit> expected = LineFit.of(layout, flux(truth.spectrum()), weights, place, line.window())
                .filter(fit -> fit.flux() > LEAST_SIGNIFICANT * noise(weights, place, fit));
        expected.ifPresent(strong ->
                methods.forEach((method, tokens) -> errors.computeIfAbsent(method, name -> new LineErrors())
                        .add(strong, LineFit.of(layout, flux(tokens.spectrum()), weights, place, line.window()))));
    }

    private double[] flux(float[] stretched) {
        double[] flux = new double[stretched.length];
        for (int k = 0; k < flux.length; k++) {
            flux[k] = layout.spectrumSoftening() * Stretch.sinh(stretched[k]);
        }
        return flux;
    }

    /** Of each sample's flux, as its weight tells; 0 where it was not measured. */
    private double[] inverseVariance(Targets measured) {
        double[] inverseVariance = new double[measured.spectrum().length];
        for (int k = 0; k < inverseVariance.length; k++) {
            double weight = measured.spectrumWeight()[k];
            double stretched = FLOOR * Math.sqrt(1 / weight - 1);
            if (weight > 0 && stretched > 0) {
                double noise = stretched * Math.cosh(measured.spectrum()[k]) * layout.spectrumSoftening();
                inverseVariance[k] = 1 / (noise * noise);
            }
        }
        return inverseVariance;
    }

    /** The standard deviation of a matched filter's flux (North 1963) for a line of that width, 1e-17 erg/s/cm2. */
    private double noise(double[] inverseVariance, double place, LineFit fit) {
        double sample = layout.spectrumLogStep() * Math.log(10) * fit.center();
        double information = 0;
        for (int k = (int) place - line.window(); k <= place + line.window(); k++) {
            double deviation = (k - place) * sample / fit.width();
            double share = Math.exp(-0.5 * deviation * deviation) / (fit.width() * Math.sqrt(2 * Math.PI));
            information += share * share * inverseVariance[k];
        }
        return 1 / Math.sqrt(information);
    }

    List<MethodFigure> figures() {
        List<MethodFigure> figures = new ArrayList<>();
        if (errors.isEmpty()) {
            return figures;
        }
        add(figures, "lost", "part of the lines that are not shown", "", LineErrors::lost);
        add(figures, "flux_ratio", "flux shown over the true one", "", LineErrors::fluxRatio);
        add(figures, "flux_scatter", "scatter of that where it is shown", "", LineErrors::fluxScatter);
        add(figures, "center_error", "error of the center where it is shown", "Angstrom", LineErrors::centerError);
        add(figures, "width_ratio", "width over the true one where it is shown", "", LineErrors::widthRatio);
        return figures;
    }

    private void add(
            List<MethodFigure> figures, String key, String title, String unit, ToDoubleFunction<LineErrors> value) {
        Map<String, Double> values = new LinkedHashMap<>();
        errors.forEach((method, of) -> values.put(method, value.applyAsDouble(of)));
        long n = errors.values().iterator().next().lines();
        figures.add(new MethodFigure("line." + line.key() + "." + key, line.title() + ": " + title, unit, n, values));
    }
}
