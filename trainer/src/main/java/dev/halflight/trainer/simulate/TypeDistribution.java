/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/** How often each type is met within its class: among blue galaxies, the fainter and the more distant ones are of later types. */
final class TypeDistribution {
    private static final double AT_REFERENCE = -0.4;
    private static final double PER_MAGNITUDE = 0.35;
    private static final double PER_REDSHIFT = 0.8;

    private TypeDistribution() {}

    /**
     * Density of a type in its class, of integral 1 over the class's types.
     *
     * @param absolute magnitude in B
     */
    static double density(GalaxyClass galaxies, double type, double absolute, double redshift) {
        double width = galaxies.latest() - galaxies.earliest();
        if (galaxies == GalaxyClass.RED) {
            return 1 / width;
        }
        double slope = AT_REFERENCE + PER_MAGNITUDE * (absolute + 20.5) + PER_REDSHIFT * Math.min(redshift, 2);
        slope = Math.min(Math.max(slope, -3), 4) / width;
        if (Math.abs(slope) < 1e-6) {
            return 1 / width;
        }
        return slope * Math.exp(slope * (type - galaxies.earliest())) / Math.expm1(slope * width);
    }
}
