/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.Spectrum;
import java.util.List;

/** The spectrum that a fiber on an object gives: part of its light, reddened; then noisy, with gaps. */
final class FiberSpectrum {
    private static final double FIBER_RADIUS = 0.9;
    private static final double SEEING = 0.55;
    /** Flux density of the sky in a fiber, 1e-17 erg/s/cm2/Angstrom: objects brighter than it add their own noise. */
    private static final double SKY = 5;

    private final float[] wavelengths;
    private final double[] expected;
    private final double[] sigma;

    /**
     * Draws the conditions of an observation.
     *
     * @param components of the object, without its neighbors
     * @param ebv Galactic reddening E(B-V), magnitudes
     */
    FiberSpectrum(List<Component> components, double ebv, Draw draw) {
        double[] grid = WavelengthGrid.draw(draw);
        expected = new double[grid.length];
        double loss = draw.uniform(0.75, 1);
        for (Component component : components) {
            FluxModel.add(expected, grid, component, loss * inFiber(component.shape()));
        }
        wavelengths = new float[grid.length];
        sigma = SkyBrightness.noise(grid);
        double depth = draw.logUniform(0.08, 0.35);
        double tilt = draw.gaussian(0, 0.03);
        for (int i = 0; i < grid.length; i++) {
            double calibration = 1 + tilt * Math.log(grid[i] / 6500) / Math.log(1.5);
            expected[i] *= calibration * GalacticDust.transmission(grid[i], ebv);
            double step = i > 0 ? grid[i] - grid[i - 1] : grid[1] - grid[0];
            sigma[i] *= depth * Math.sqrt((1 + Math.max(0, expected[i]) / SKY) / step);
            wavelengths[i] = (float) grid[i];
        }
    }

    /** The spectrum as it is measured. */
    Spectrum observed(Draw draw) {
        float[] flux = new float[expected.length];
        float[] inverseVariance = inverseVariance();
        for (int i = 0; i < flux.length; i++) {
            flux[i] = (float) draw.gaussian(expected[i], sigma[i]);
        }
        SpectrumGaps.apply(flux, inverseVariance, draw);
        return spectrum(flux, inverseVariance);
    }

    /** The spectrum as it would be without noise and gaps; its inverse variance is still that of the noise. */
    Spectrum truth() {
        float[] flux = new float[expected.length];
        for (int i = 0; i < flux.length; i++) {
            flux[i] = (float) expected[i];
        }
        return spectrum(flux, inverseVariance());
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
                .setWavelength(Floats.toBytes(wavelengths))
                .setFlux(Floats.toBytes(flux))
                .setInverseVariance(Floats.toBytes(inverseVariance))
                .build();
    }

    /** The share of a component's light inside the fiber, the seeing included. */
    private static double inFiber(Shape shape) {
        double radius = FIBER_RADIUS * FIBER_RADIUS / Math.hypot(FIBER_RADIUS, SEEING);
        return 0.9 * shape.within(radius);
    }
}
