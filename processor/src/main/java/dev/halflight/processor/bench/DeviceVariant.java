/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import dev.halflight.processor.inference.Device;
import dev.halflight.processor.inference.PrecisionChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A way in which a device computes.
 *
 * @param precision of the networks
 * @param provider what its provider is told
 * @param bound what probabilities may differ by from the processor's in single precision
 */
record DeviceVariant(PrecisionChoice precision, Map<String, String> provider, double bound) {
    private static final String TF32 = "use_tf32";
    /** Sums in another order; an export is held to as much. */
    private static final double SINGLE = 1e-3;
    /** Factors of 11 bits, whether in half precision or in the products of a GPU's single precision, which has TF32 by default. */
    private static final double HALF = 1e-2;

    /**
     * The ways of a device.
     *
     * @param given what its provider is told in all of them
     */
    static List<DeviceVariant> of(Device device, Map<String, String> given) {
        List<DeviceVariant> variants = new ArrayList<>();
        if (device instanceof Device.Gpu && !given.containsKey(TF32)) {
            variants.add(new DeviceVariant(PrecisionChoice.SINGLE, with(given, "0"), SINGLE));
            variants.add(new DeviceVariant(PrecisionChoice.SINGLE, with(given, "1"), HALF));
        } else {
            variants.add(new DeviceVariant(PrecisionChoice.SINGLE, given, "1".equals(given.get(TF32)) ? HALF : SINGLE));
        }
        variants.add(new DeviceVariant(PrecisionChoice.HALF, given, HALF));
        return variants;
    }

    private static Map<String, String> with(Map<String, String> given, String tf32) {
        Map<String, String> provider = new TreeMap<>(given);
        provider.put(TF32, tf32);
        return provider;
    }

    @Override
    public String toString() {
        return provider.isEmpty() ? precision.toString() : precision + " " + provider;
    }
}
