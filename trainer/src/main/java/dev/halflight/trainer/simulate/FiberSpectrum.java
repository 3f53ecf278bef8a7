/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.Spectrum;
import java.util.List;

/**
 * The spectrum that a fiber on an object gives: part of its light, reddened; then noisy, with what the sky left and with gaps.
 *
 * @param expected flux density without noise, 1e-17 erg/s/cm2/Angstrom, one a wavelength
 * @param sigma standard deviation of its noise
 */
record FiberSpectrum(Spectrograph spectrograph, WavelengthGrid grid, double[] expected, double[] sigma) {
    private static final double SEEING = 0.55;
    /** Noise of the sky at 6000 Angstrom in one Angstrom, 1e-17 erg/s/cm2/Angstrom, of long exposures. */
    private static final double DEEPEST = 0.08;

    private static final double SHALLOWEST = 0.35;

    /**
     * Draws the conditions of an observation.
     *
     * @param components of the object, without its neighbors
     * @param ebv Galactic reddening E(B-V), magnitudes
     */
    static FiberSpectrum draw(List<Component> components, double ebv, Draw draw) {
        Spectrograph spectrograph = Spectrograph.draw(draw);
        WavelengthGrid grid = spectrograph.wavelengths(draw);
        double[] light = light(components, spectrograph, grid, draw.uniform(0.75, 1));
        double[] calibration = Calibration.draw(spectrograph, draw).factors(grid.wavelengths());
        for (int i = 0; i < light.length; i++) {
            light[i] *= calibration[i] * GalacticDust.transmission(grid.wavelengths()[i], ebv);
        }
        double[] sigma = noise(light, grid, draw.logUniform(DEEPEST, SHALLOWEST), spectrograph.sky());
        return new FiberSpectrum(spectrograph, grid, light, sigma);
    }

    /**
     * Standard deviation of each sample: the sky's, and the object's own photons.
     *
     * @param depth noise of the sky at 6000 Angstrom in one Angstrom
     * @param sky flux density of the sky at 6000 Angstrom
     */
    static double[] noise(double[] flux, WavelengthGrid grid, double depth, double sky) {
        double[] sigma = new double[flux.length];
        for (int i = 0; i < sigma.length; i++) {
            sigma[i] = depth * grid.noise()[i] * Math.sqrt((1 + Math.max(0, flux[i]) / sky) / grid.step(i));
        }
        return sigma;
    }

    /** The spectrum as it is measured. */
    Spectrum observed(Draw draw) {
        return observed(SkyResidual.draw(draw), draw);
    }

    /** The same with what the subtraction of the sky leaves. */
    Spectrum observed(SkyResidual residual, Draw draw) {
        double[] light = expected.clone();
        residual.add(light, grid, spectrograph.sky());
        float[] flux = new float[light.length];
        for (int i = 0; i < flux.length; i++) {
            flux[i] = (float) draw.gaussian(light[i], sigma[i]);
        }
        float[] inverseVariance = inverseVariance();
        SpectrumGaps.apply(flux, inverseVariance, draw);
        if (spectrograph.hasArms()) {
            SpectrumGaps.loseArm(floats(grid.wavelengths()), flux, inverseVariance, draw);
        }
        return spectrum(flux, inverseVariance);
    }

    /** The spectrum as it would be without noise, sky and gaps; its inverse variance is still that of the noise. */
    Spectrum truth() {
        return spectrum(floats(expected), inverseVariance());
    }

    private static double[] light(
            List<Component> components, Spectrograph spectrograph, WavelengthGrid grid, double loss) {
        double[] flux = new double[grid.size()];
        for (Component component : components) {
            double share = loss * inFiber(component.shape(), spectrograph.fiberRadius());
            FluxModel.add(flux, grid.wavelengths(), component, share, spectrograph);
        }
        return flux;
    }

    private float[] inverseVariance() {
        float[] inverseVariance = new float[sigma.length];
        for (int i = 0; i < sigma.length; i++) {
            inverseVariance[i] = (float) (1 / (sigma[i] * sigma[i]));
        }
        return inverseVariance;
    }

    private Spectrum spectrum(float[] flux, float[] inverseVariance) {
        return Spectrum.newBuilder()
                .setWavelength(Floats.toBytes(floats(grid.wavelengths())))
                .setFlux(Floats.toBytes(flux))
                .setInverseVariance(Floats.toBytes(inverseVariance))
                .build();
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    /** The share of a component's light inside the fiber, the seeing included. */
    private static double inFiber(Shape shape, double fiberRadius) {
        double radius = fiberRadius * fiberRadius / Math.hypot(fiberRadius, SEEING);
        return 0.9 * shape.within(radius);
    }
}
