/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/** The geometry of the images: square stamps cut from a coadd. */
final class Stamp {
    /** Columns and rows. */
    static final int SIZE = 64;

    static final double ARCSEC_PER_PIXEL = 0.168;

    private Stamp() {}
}
