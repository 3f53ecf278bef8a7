/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import dev.halflight.v1.ObjectClass;
import java.util.List;

/** Stars and quasars. */
final class PointFactory {
    private PointFactory() {}

    /** A star: most are cool dwarfs. */
    static Source star(double magnitude, double dx, double dy, Draw draw) {
        double temperature = draw.chance(0.65) ? draw.logUniform(2950, 4600) : draw.logUniform(4600, 9500);
        if (draw.chance(0.03)) {
            temperature = draw.logUniform(9500, 15_000);
        }
        RestSpectrum spectrum = new RestSpectrum(StellarLibrary.star(temperature), List.of());
        return source(ObjectClass.STAR, spectrum, 0, magnitude, dx, dy);
    }

    /** A quasar, as likely at every redshift up to 2.5 and ever rarer beyond. */
    static Source quasar(double magnitude, double dx, double dy, Draw draw) {
        double redshift = draw.uniform(0.1, 2.5);
        if (draw.chance(0.3)) {
            redshift = Math.min(5, 2.5 - 0.6 * Math.log(1 - draw.uniform(0, 1)));
        }
        return source(ObjectClass.QUASAR, QuasarSpectrum.draw(draw), redshift, magnitude, dx, dy);
    }

    private static Source source(
            ObjectClass type, RestSpectrum spectrum, double redshift, double magnitude, double dx, double dy) {
        Component component = Component.of(new PointSource(), dx, dy, spectrum, redshift, magnitude);
        return new Source(type, redshift, magnitude, List.of(component));
    }
}
