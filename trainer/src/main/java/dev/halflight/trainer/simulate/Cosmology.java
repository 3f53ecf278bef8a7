/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/** Distances in a flat universe of cold dark matter and a cosmological constant: H0 = 70 km/s/Mpc, matter 0.3. */
final class Cosmology {
    private static final double HUBBLE_DISTANCE_MPC = 299_792.458 / 70;
    private static final double MATTER = 0.3;
    private static final double STEP = 0.005;
    private static final double[] COMOVING_MPC = comoving((int) (8 / STEP));

    private Cosmology() {}

    /** Distance modulus, magnitudes. */
    static double distanceModulus(double redshift) {
        return 5 * Math.log10(comovingMpc(redshift) * (1 + redshift) * 1e5);
    }

    /** Proper length of one arcsecond, kpc. */
    static double kpcPerArcsec(double redshift) {
        return comovingMpc(redshift) / (1 + redshift) * 1e3 * Math.toRadians(1 / 3600.0);
    }

    /** Comoving volume of the whole sky per unit redshift, cubic Mpc (Hogg 1999, astro-ph/9905116). */
    static double volumePerRedshift(double redshift) {
        double distance = comovingMpc(redshift);
        return 4 * Math.PI * distance * distance * HUBBLE_DISTANCE_MPC / expansion(redshift);
    }

    /** The Hubble parameter in units of today's. */
    private static double expansion(double redshift) {
        return Math.sqrt(MATTER * Math.pow(1 + redshift, 3) + 1 - MATTER);
    }

    private static double comovingMpc(double redshift) {
        double position = redshift / STEP;
        int below = Math.min((int) position, COMOVING_MPC.length - 2);
        double part = position - below;
        return COMOVING_MPC[below] * (1 - part) + COMOVING_MPC[below + 1] * part;
    }

    private static double[] comoving(int steps) {
        double[] distance = new double[steps + 1];
        for (int i = 0; i < steps; i++) {
            distance[i + 1] = distance[i] + STEP * HUBBLE_DISTANCE_MPC / expansion((i + 0.5) * STEP);
        }
        return distance;
    }
}
