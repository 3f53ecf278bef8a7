/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.Spectrum;
import java.util.List;

/** Components to the spectrum that a fiber on the object gives: part of the light, reddened, noisy, with gaps. */
final class SpectrumRenderer {
    private static final double FIBER_RADIUS = 0.9;
    private static final double SEEING = 0.55;
    /** Flux density of the sky in a fiber, 1e-17 erg/s/cm2/Angstrom: objects brighter than it add their own noise. */
    private static final double SKY = 5;

    private SpectrumRenderer() {}

    /**
     * The spectrum of an object.
     *
     * @param components of the object, without its neighbors
     * @param ebv Galactic reddening E(B-V), magnitudes
     */
    static Spectrum render(List<Component> components, double ebv, Draw draw) {
        double[] wavelengths = WavelengthGrid.draw(draw);
        double[] flux = new double[wavelengths.length];
        double loss = draw.uniform(0.75, 1);
        for (Component component : components) {
            FluxModel.add(flux, wavelengths, component, loss * inFiber(component.shape()));
        }
        double[] relativeNoise = SkyBrightness.noise(wavelengths);
        double depth = draw.logUniform(0.08, 0.35);
        double tilt = draw.gaussian(0, 0.03);
        float[] wavelength = new float[flux.length];
        float[] measured = new float[flux.length];
        float[] inverseVariance = new float[flux.length];
        for (int i = 0; i < flux.length; i++) {
            double calibration = 1 + tilt * Math.log(wavelengths[i] / 6500) / Math.log(1.5);
            double expected = flux[i] * calibration * GalacticDust.transmission(wavelengths[i], ebv);
            double step = i > 0 ? wavelengths[i] - wavelengths[i - 1] : wavelengths[1] - wavelengths[0];
            double sigma = depth * relativeNoise[i] * Math.sqrt((1 + Math.max(0, expected) / SKY) / step);
            wavelength[i] = (float) wavelengths[i];
            measured[i] = (float) draw.gaussian(expected, sigma);
            inverseVariance[i] = (float) (1 / (sigma * sigma));
        }
        SpectrumGaps.apply(measured, inverseVariance, draw);
        return Spectrum.newBuilder()
                .setWavelength(Floats.toBytes(wavelength))
                .setFlux(Floats.toBytes(measured))
                .setInverseVariance(Floats.toBytes(inverseVariance))
                .build();
    }

    /** The share of a component's light inside the fiber, the seeing included. */
    private static double inFiber(Shape shape) {
        double radius = FIBER_RADIUS * FIBER_RADIUS / Math.hypot(FIBER_RADIUS, SEEING);
        return 0.9 * shape.within(radius);
    }
}
