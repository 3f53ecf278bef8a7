/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.reconstruct;

import dev.halflight.schemas.tokens.Targets;
import dev.halflight.schemas.tokens.TokenLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Judges reconstructions of the same objects by several methods, such as a model and what it has to beat: every token was predicted while
 * it was hidden.
 */
public final class ReconstructionJudge {
    private final ImageJudge images;
    private final List<LineJudge> lines;

    /** A judge that has seen nothing yet. */
    public ReconstructionJudge(TokenLayout layout) {
        images = new ImageJudge(layout);
        lines = Stream.of(SpectralLine.values())
                .map(line -> new LineJudge(layout, line))
                .toList();
    }

    /**
     * Judges an object.
     *
     * @param measured what was measured: where, and with how much noise
     * @param truth what there was to measure, such as the same object simulated without noise; or the measurement once more
     * @param redshift the known one, where spectral lines are looked for; nothing leaves the spectrum out
     * @param methods reconstructions by the name of the method; the same methods for each object
     */
    public void add(
            Targets measured, Targets truth, Optional<Double> redshift, Map<String, ReconstructedTokens> methods) {
        images.add(measured, truth, methods);
        redshift.ifPresent(known -> lines.forEach(line -> line.add(measured, truth, known, methods)));
    }

    /** What was found; figures for which there was nothing to measure are left out. */
    public List<MethodFigure> figures() {
        List<MethodFigure> figures = new ArrayList<>(images.figures());
        lines.forEach(line -> figures.addAll(line.figures()));
        return figures;
    }
}
