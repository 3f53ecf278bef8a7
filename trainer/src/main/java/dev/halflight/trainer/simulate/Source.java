/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import dev.halflight.v1.ObjectClass;
import java.util.List;

/**
 * One object of the sky.
 *
 * @param redshift 0 for a star
 * @param magnitude AB magnitude in the i band, before Galactic dust
 * @param components its parts, centered on it
 */
record Source(ObjectClass type, double redshift, double magnitude, List<Component> components) {
    Source {
        components = List.copyOf(components);
    }
}
