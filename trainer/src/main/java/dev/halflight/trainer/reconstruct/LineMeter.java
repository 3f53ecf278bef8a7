/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.reconstruct;

import dev.halflight.schemas.tokens.Stretch;
import dev.halflight.schemas.tokens.Targets;
import dev.halflight.schemas.tokens.TokenLayout;
import java.util.Optional;

/** Measures emission lines in versions of one object's spectrum, all with the noise of the measured one. */
final class LineMeter {
    /** The noise at which the weight is 1/2, in stretched units; see {@link Targets}. */
    private static final double FLOOR = 0.1;

    private final TokenLayout layout;
    private final double redshift;
    private final double[] inverseVariance;

    /** A meter for an object of known redshift. */
    LineMeter(TokenLayout layout, Targets measured, double redshift) {
        this.layout = layout;
        this.redshift = redshift;
        inverseVariance = inverseVariance(measured);
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

    /**
     * Fits a line where it is expected.
     *
     * @param spectrum stretched flux of each sample
     * @return nothing if the line lies off the grid, was not measured, or there is no emission
     */
    Optional<LineFit> fit(SpectralLine line, float[] spectrum) {
        double place = line.place(layout, redshift);
        return place >= 0 && place < layout.spectrumSamples()
                ? LineFit.of(layout, flux(spectrum), inverseVariance, place, line.window())
                : Optional.empty();
    }

    private double[] flux(float[] stretched) {
        double[] flux = new double[stretched.length];
        for (int k = 0; k < flux.length; k++) {
            flux[k] = layout.spectrumSoftening() * Stretch.sinh(stretched[k]);
        }
        return flux;
    }

    /** A line's flux over the standard deviation that a matched filter's flux has by the noise (North 1963). */
    double significance(SpectralLine line, LineFit fit) {
        double place = line.place(layout, redshift);
        double sample = layout.spectrumLogStep() * Math.log(10) * fit.center();
        double information = 0;
        for (int k = (int) place - line.window(); k <= place + line.window(); k++) {
            double deviation = (k - place) * sample / fit.width();
            double share = Math.exp(-0.5 * deviation * deviation) / (fit.width() * Math.sqrt(2 * Math.PI));
            information += share * share * inverseVariance[k];
        }
        return fit.flux() * Math.sqrt(information);
    }
}
