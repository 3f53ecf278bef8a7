/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

/**
 * Learned spectra in the rest frame, brought to an object's redshift: on a logarithmic wavelength grid a translation (Portillo et al.
 * 2020, AJ 160, 45, decode in the rest frame; Melchior et al. 2023, AJ 166, 74, shift by the redshift). Each token mixes them by its
 * own coefficients, so that a line stands where the redshift puts it and is as narrow as lines are.
 */
final class RestFrame {
    private final int samples;
    private final int tokens;
    private final int channels;
    private final double samplesPerShift;
    private final long largestShift;
    private final Linear coefficients;
    private final Parameter spectra;

    RestFrame(Parameters parameters, NetworkConfig config) {
        TensorSizes sizes = config.sizes();
        samples = sizes.spectrumTargetLength();
        tokens = sizes.spectrumTokens();
        channels = config.restFrameChannels();
        samplesPerShift = config.samplesPerCell() / config.cellWidth();
        largestShift = (long) Math.ceil(sizes.redshiftCells() * config.samplesPerCell());
        coefficients = new Linear(parameters, "decoder.restframe", config.decoderWidth(), channels);
        spectra = parameters.table("decoder.restframe.spectra", (int) (tokens * samples + largestShift), channels);
    }

    /**
     * The part of the spectrum that moves with the redshift, [B, spectrum tokens, samples of a token].
     *
     * @param x [B, spectrum tokens, decoder's width]
     * @param redshift ln(1+z), [B, 1]
     */
    <T> T apply(Ops<T> ops, T x, T redshift) {
        // the higher the redshift, the further to the blue of the rest frame the observed grid begins
        Ops<T> precise = ops.precise();
        T start = precise.add(precise.multiply(redshift, (float) -samplesPerShift), largestShift);
        T rows = ops.rows(spectra, start, (long) tokens * samples);
        T grid = ops.reshape(rows, 0, tokens, samples, channels);
        T shares = ops.reshape(coefficients.apply(ops, x), 0, 0, channels, 1);
        return ops.reshape(ops.matmul(grid, shares), 0, 0, samples);
    }
}
