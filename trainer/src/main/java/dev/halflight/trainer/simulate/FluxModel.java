/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/**
 * The flux density a spectrograph would measure of a component without noise. Its resolution broadens the emission lines; the continuum's
 * features stay as sharp as they are tabulated.
 */
final class FluxModel {
    private static final double LIGHT_KM_PER_SECOND = 299_792.458;
    private static final double FWHM_PER_SIGMA = 2.3548;

    private FluxModel() {}

    /**
     * Adds a component to a flux.
     *
     * @param flux 1e-17 erg/s/cm2/Angstrom, one value a wavelength
     * @param wavelengths observed, vacuum, Angstrom, increasing
     * @param share of the component's light that is measured
     */
    static void add(double[] flux, double[] wavelengths, Component component, double share, Spectrograph spectrograph) {
        double stretch = 1 + component.redshift();
        RestGrid grid = RestGrid.FINE;
        int from = (int) grid.index(wavelengths[0] / stretch);
        int to = (int) grid.index(wavelengths[wavelengths.length - 1] / stretch) + 2;
        double[] rest = component.spectrum().continuum().sample(grid, from, to);
        double scale = component.scale() * share;
        for (int i = 0; i < flux.length; i++) {
            double position = grid.index(wavelengths[i] / stretch) - from;
            int below = (int) position;
            double part = position - below;
            double value = rest[below] * (1 - part) + rest[below + 1] * part;
            flux[i] += scale * value * IntergalacticMedium.transmission(wavelengths[i], component.redshift());
        }
        for (EmissionLine line : component.spectrum().lines()) {
            addLine(flux, wavelengths, line, component.redshift(), scale, spectrograph);
        }
    }

    private static void addLine(
            double[] flux,
            double[] wavelengths,
            EmissionLine line,
            double redshift,
            double scale,
            Spectrograph spectrograph) {
        double center = line.wavelength() * (1 + redshift);
        double instrument = 1 / (spectrograph.resolution(center) * FWHM_PER_SIGMA);
        double sigma = center * Math.hypot(line.sigma() / LIGHT_KM_PER_SECOND, instrument);
        double peak = scale
                * line.flux()
                * (1 + redshift)
                * IntergalacticMedium.transmission(center, redshift)
                / (sigma * Math.sqrt(2 * Math.PI));
        for (int i = SkyBrightness.firstFrom(wavelengths, center - 5 * sigma); i < flux.length; i++) {
            double offset = (wavelengths[i] - center) / sigma;
            if (offset > 5) {
                return;
            }
            flux[i] += peak * Math.exp(-0.5 * offset * offset);
        }
    }
}
