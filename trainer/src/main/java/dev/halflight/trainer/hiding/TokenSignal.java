/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.hiding;

import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokens;

/** How far each token stands out of its noise, roughly: enough to tell the bright from the faint. */
final class TokenSignal {
    /** The image's stretch turns at about ten times the noise of a pixel. */
    private static final double NOISES_OF_STRETCH = 10;

    private TokenSignal() {}

    /** Of each image token, the sum of its stretched pixels over their noise, at least 0. */
    static double[] image(Tokens tokens) {
        TokenLayout layout = tokens.layout();
        double[] signal = new double[layout.imageTokens()];
        int pixels = layout.imageTokenPixels();
        for (int token = 0; token < signal.length; token++) {
            int from = token * layout.imageTokenLength();
            float sum = 0;
            for (int k = from; k < from + pixels; k++) {
                sum += tokens.image()[k];
            }
            signal[token] = Math.max(0, NOISES_OF_STRETCH * sum / Math.sqrt(pixels));
        }
        return signal;
    }

    /** Of each spectrum token, its mean signal to noise, at least 0. */
    static double[] spectrum(Tokens tokens) {
        TokenLayout layout = tokens.layout();
        double[] signal = new double[layout.spectrumTokens()];
        int place = layout.spectrumPatch() + 1;
        for (int token = 0; token < signal.length; token++) {
            signal[token] = Math.max(0, Math.sinh(tokens.spectrum()[token * layout.spectrumTokenLength() + place]));
        }
        return signal;
    }
}
