/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/**
 * What the subtraction of the sky leaves at its bright lines: a share of their flux that varies along the spectrum, and the difference
 * that a shift of the wavelength scale makes. The inverse variance does not know of it: as in the products of SDSS, the error there is
 * larger than stated (Wild and Hewett 2005, MNRAS 358, 1083).
 *
 * @param share typical error of the sky's flux
 * @param shift error of the wavelength scale, samples
 * @param phase where along the spectrum the error changes sign
 */
record SkyResidual(double share, double shift, double phase) {
    static final SkyResidual NONE = new SkyResidual(0, 0, 0);

    private static final double TYPICAL_SHARE = 0.01;
    private static final double TYPICAL_SHIFT = 0.01;
    private static final double WAVE = 700;

    static SkyResidual draw(Draw draw) {
        return new SkyResidual(
                draw.gaussian(0, TYPICAL_SHARE), draw.gaussian(0, TYPICAL_SHIFT), draw.uniform(0, 2 * Math.PI));
    }

    /**
     * Adds the residual to a flux.
     *
     * @param flux 1e-17 erg/s/cm2/Angstrom
     * @param sky flux density of the dark sky at 6000 Angstrom, in the same unit
     */
    void add(double[] flux, WavelengthGrid grid, double sky) {
        double[] lines = grid.lines();
        for (int i = 1; i < flux.length - 1; i++) {
            double slope = (lines[i + 1] - lines[i - 1]) / 2;
            double sign = Math.sin(grid.wavelengths()[i] / WAVE + phase);
            flux[i] += sky * (share * sign * lines[i] + shift * slope);
        }
    }
}
