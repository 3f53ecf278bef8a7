/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

import java.util.List;

/**
 * Reads the redshift from where lines and breaks stand in the spectrum. On a logarithmic wavelength grid redshift is a
 * translation: features of short windows of the spectrum are correlated with learned templates in the rest frame (Tonry and
 * Davis 1979, AJ 84, 1511), and the correlation at each shift is a logit of the redshift's cells. A template learns from
 * galaxies at every redshift at once.
 */
final class SpectrumCorrelator {
    /** Samples of a window; templates have one value a window. */
    private static final int WINDOW = 8;
    /** Shifts within a window, each with templates of its own. */
    private static final int PHASES = 2;

    /** The value of a token beside its samples that tells the signal over the noise, stretched. */
    private static final int SIGNAL_TO_NOISE = 1;

    private static final int HIDDEN = 48;
    /** Brings the sum over the windows to the size of a logit. */
    private static final float SCALE = 0.25f;

    private final int samples;
    private final int extras;
    private final int channels;
    private final int shifts;
    private final Mlp features;
    private final Parameter templates;
    private final long[] shiftOfCell;

    SpectrumCorrelator(Parameters parameters, NetworkConfig config) {
        TensorSizes sizes = config.sizes();
        samples = sizes.spectrumTargetLength();
        extras = sizes.spectrumTokenLength() - samples;
        if (samples % WINDOW != 0) {
            throw new IllegalArgumentException(
                    "windows of " + WINDOW + " samples do not fill a spectrum token of " + samples);
        }
        channels = config.templateChannels();
        shifts = (int) Math.ceil(sizes.redshiftCells() * config.samplesPerCell() / WINDOW);
        features = new Mlp(parameters, "correlator.features", 6 * WINDOW + extras, HIDDEN, channels);
        int rows = sizes.spectrumTokens() * samples / WINDOW + shifts - 1;
        templates = parameters.table("correlator.templates", rows, PHASES * channels);
        shiftOfCell = new long[sizes.redshiftCells()];
        for (int cell = 0; cell < shiftOfCell.length; cell++) {
            shiftOfCell[cell] = (long) ((cell + 0.5) * config.samplesPerCell() * PHASES / WINDOW);
        }
    }

    /** Logits of the redshift's cells, [B, cells]; 0 where no token is visible. The grid may be cut to its first tokens. */
    <T> T logits(Ops<T> ops, SpectrumGrid<T> grid) {
        T shown = ops.reshape(grid.mask(), 0, 0, 1);
        T spectrum = ops.multiply(grid.tokens(), shown);
        T windows = ops.reshape(ops.slice(spectrum, 2, 0, samples), 0, 0, samples / WINDOW, WINDOW);
        T each = ops.multiply(ops.slice(windows, 3, 0, 1), 0);
        T extra = ops.add(ops.reshape(ops.slice(spectrum, 2, samples, samples + extras), 0, 0, 1, extras), each);
        T visible = ops.reshape(ops.add(ops.reshape(shown, 0, 0, 1, 1), each), 0, -1, 1);
        T ofEach = ops.reshape(extra, 0, -1, extras);

        T middle = ops.reshape(windows, 0, -1, WINDOW);
        T nothing = ops.multiply(ops.slice(middle, 1, 0, 1), 0);
        T before = ops.slice(ops.concatenate(1, List.of(nothing, middle)), 1, 0, -1);
        T after = ops.concatenate(1, List.of(ops.slice(middle, 1, 1, Ops.END), nothing));
        T seen = ops.concatenate(2, List.of(before, middle, after));
        // how much a dip or a bump says depends on the noise: the product is not easily learned
        T significant = ops.multiply(seen, ops.slice(ofEach, 2, SIGNAL_TO_NOISE, SIGNAL_TO_NOISE + 1));
        T found = features.apply(ops, ops.concatenate(2, List.of(seen, significant, ofEach)));
        T line = ops.multiply(found, visible);

        // a template read forwards against a spectrum read backwards: the place is that of the redshift
        T kernels = ops.transpose(ops.reverse(line, 1), 0, 2, 1);
        T rows = ops.firstRows(templates, line, shifts - 1);
        T signal = ops.reshape(ops.transpose(rows, 1, 0), PHASES, channels, -1);
        T correlation = ops.transpose(ops.correlate(signal, kernels), 1, 2, 0);
        return ops.multiply(ops.gather(ops.reshape(correlation, 0, -1), 1, shiftOfCell), SCALE);
    }
}
