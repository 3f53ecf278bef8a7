/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.Spectrum;
import java.util.Arrays;
import java.util.Optional;

/** Makes the samples of a file a spectrum. */
public final class SpectrumSamples {
    private SpectrumSamples() {}

    /**
     * A spectrum of samples in vacuum. Those without a wavelength, which fill up a row, are left out; those without a finite flux and a
     * positive, finite inverse variance are not used.
     *
     * @param wavelength Angstrom
     * @param flux 1e-17 erg/s/cm2/Angstrom
     * @param weight inverse variance
     * @return empty where no sample is usable
     * @throws IntakeException if there are not as many of each, or wavelengths do not increase
     */
    public static Optional<Spectrum> spectrum(float[] wavelength, float[] flux, float[] weight) throws IntakeException {
        if (wavelength.length != flux.length || weight.length != flux.length) {
            throw new IntakeException("a spectrum has " + wavelength.length + " wavelengths, " + flux.length
                    + " fluxes and " + weight.length + " inverse variances");
        }
        float[] wavelengths = new float[flux.length];
        float[] fluxes = new float[flux.length];
        float[] weights = new float[flux.length];
        int count = 0;
        boolean usable = false;
        for (int k = 0; k < flux.length; k++) {
            if (!(wavelength[k] > 0 && Float.isFinite(wavelength[k]))) {
                continue;
            }
            if (count > 0 && wavelength[k] <= wavelengths[count - 1]) {
                throw new IntakeException("a spectrum has wavelengths that do not increase at sample " + k);
            }
            boolean good = Float.isFinite(flux[k]) && weight[k] > 0 && Float.isFinite(weight[k]);
            wavelengths[count] = wavelength[k];
            fluxes[count] = Float.isFinite(flux[k]) ? flux[k] : 0;
            weights[count] = good ? weight[k] : 0;
            usable |= good;
            count++;
        }
        return usable
                ? Optional.of(new Spectrum(first(wavelengths, count), first(fluxes, count), first(weights, count)))
                : Optional.empty();
    }

    private static java.nio.ByteBuffer first(float[] values, int count) {
        return Floats.toBytes(Arrays.copyOf(values, count));
    }
}
