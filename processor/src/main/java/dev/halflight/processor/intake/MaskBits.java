/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import java.util.List;
import java.util.Optional;
import nom.tam.fits.Header;

/**
 * The bits of a mask plane after which a pixel is not to be used, as the LSST Science Pipelines name them (Bosch et al. 2018, PASJ
 * 70, S5): the keyword MP_name holds the number of the bit. Interpolated pixels stay: a coadd's value there is sound.
 */
final class MaskBits {
    private static final List<String> UNUSABLE = List.of("BAD", "SAT", "CR", "NO_DATA", "UNMASKEDNAN");

    private MaskBits() {}

    /** Whether a mask says what its bits mean. */
    static boolean areNamed(Header mask) {
        return UNUSABLE.stream().anyMatch(name -> mask.containsKey("MP_" + name));
    }

    /** One byte a pixel, 1 where it is not to be used: where the keywords name no bit, each pixel that has any. */
    static byte[] badPixels(FitsPlane mask, FitsKeywords keywords) {
        boolean named = keywords.headers().stream().anyMatch(MaskBits::areNamed);
        long unusable = named ? 0 : -1;
        for (String name : UNUSABLE) {
            Optional<Double> bit = keywords.number("MP_" + name);
            if (bit.isPresent() && bit.get() >= 0 && bit.get() < Long.SIZE - 1) {
                unusable |= 1L << bit.get().intValue();
            }
        }
        byte[] bad = new byte[mask.values().length];
        for (int k = 0; k < bad.length; k++) {
            bad[k] = (byte) (((long) mask.values()[k] & unusable) == 0 ? 0 : 1);
        }
        return bad;
    }
}
