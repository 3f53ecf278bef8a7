/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.reconstruct;

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

    private final TokenLayout layout;
    private final SpectralLine line;
    private final Map<String, LineErrors> errors = new LinkedHashMap<>();

    LineJudge(TokenLayout layout, SpectralLine line) {
        this.layout = layout;
        this.line = line;
    }

    void add(Targets measured, Targets truth, double redshift, Map<String, ReconstructedTokens> methods) {
        LineMeter meter = new LineMeter(layout, measured, redshift);
        Optional<LineFit> expected =
                meter.fit(line, truth.spectrum()).filter(fit -> meter.significance(line, fit) > LEAST_SIGNIFICANT);
        expected.ifPresent(strong ->
                methods.forEach((method, tokens) -> errors.computeIfAbsent(method, name -> new LineErrors())
                        .add(strong, meter.fit(line, tokens.spectrum()))));
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
