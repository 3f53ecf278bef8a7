/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.reconstruct;

import dev.halflight.schemas.tokens.Targets;
import dev.halflight.schemas.tokens.TokenLayout;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges emission lines that a model draws where nothing of them was visible: they have to be right when another line tells of them, and
 * must not be drawn with confidence when none does.
 */
public final class HiddenLineJudge {
    /** Times the noise of the measurement from which a line is strong, or is drawn with confidence. */
    private static final double STRONG = 7;

    private static final String MODEL = "model";

    private final TokenLayout layout;
    private final Map<SpectralLine, LineErrors> alone = new EnumMap<>(SpectralLine.class);
    private long places;
    private long strong;
    private long confident;
    private long wrong;

    /** A judge that has seen nothing yet. */
    public HiddenLineJudge(TokenLayout layout) {
        this.layout = layout;
    }

    /** The lines of an object that are strong in truth, measured or not. */
    public List<SpectralLine> strongLines(Targets measured, Targets truth, double redshift) {
        LineMeter meter = new LineMeter(layout, measured, redshift);
        List<SpectralLine> lines = new ArrayList<>();
        for (SpectralLine line : SpectralLine.values()) {
            if (strong(meter, line, truth.spectrum()).isPresent()) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Judges a strong line that was hidden while another was visible. */
    public void addAlone(SpectralLine line, Targets measured, Targets truth, double redshift, float[] drawn) {
        LineMeter meter = new LineMeter(layout, measured, redshift);
        strong(meter, line, truth.spectrum())
                .ifPresent(expected ->
                        alone.computeIfAbsent(line, key -> new LineErrors()).add(expected, meter.fit(line, drawn)));
    }

    /** Judges a spectrum of which no line was visible. */
    public void addBare(Targets measured, Targets truth, double redshift, float[] drawn) {
        LineMeter meter = new LineMeter(layout, measured, redshift);
        for (SpectralLine line : SpectralLine.values()) {
            double place = line.place(layout, redshift);
            if (place < line.window() || place + line.window() >= layout.spectrumSamples() - 1) {
                continue;
            }
            places++;
            strong += strong(meter, line, truth.spectrum()).isPresent() ? 1 : 0;
            Optional<LineFit> shown = strong(meter, line, drawn);
            if (shown.isPresent()) {
                confident++;
                double expected =
                        meter.fit(line, truth.spectrum()).map(LineFit::flux).orElse(0.0);
                double flux = shown.get().flux();
                wrong += flux > 2 * expected || flux < expected / 2 ? 1 : 0;
            }
        }
    }

    private static Optional<LineFit> strong(LineMeter meter, SpectralLine line, float[] spectrum) {
        return meter.fit(line, spectrum).filter(fit -> meter.significance(line, fit) > STRONG);
    }

    /** What was found; nothing of a line that was never seen. */
    public List<MethodFigure> figures() {
        List<MethodFigure> figures = new ArrayList<>();
        alone.forEach((line, errors) -> {
            String key = "hidden_line." + line.key() + ".";
            String title = line.title() + " hidden, another line visible: ";
            long n = errors.lines();
            add(figures, key + "lost", title + "part that is not shown", "", n, errors.lost());
            add(
                    figures,
                    key + "within_two",
                    title + "part with a flux within a factor of two",
                    "",
                    n,
                    errors.withinTwo());
            add(
                    figures,
                    key + "flux_ratio",
                    title + "median flux where it is shown, over the true one",
                    "",
                    n,
                    errors.medianFlux());
            add(figures, key + "center_error", title + "error of the center", "Angstrom", n, errors.centerError());
            add(figures, key + "width_ratio", title + "width over the true one", "", n, errors.widthRatio());
        });
        if (places > 0) {
            String title = "every line hidden: part of the places with ";
            add(figures, "no_line.strong", title + "a strong line in truth", "", places, share(strong));
            add(figures, "no_line.confident", title + "a strong line drawn", "", places, share(confident));
            add(
                    figures,
                    "no_line.wrong",
                    title + "one drawn, of a flux not within a factor of two",
                    "",
                    places,
                    share(wrong));
        }
        return figures;
    }

    private double share(long count) {
        return count / (double) places;
    }

    private static void add(List<MethodFigure> figures, String key, String title, String unit, long n, double value) {
        figures.add(new MethodFigure(key, title, unit, n, Map.of(MODEL, value)));
    }
}
