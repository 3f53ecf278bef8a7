/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import dev.halflight.trainer.templates.TemplateBasis;

/** What the objects of a simulated sky are like. To make one takes about a second; it may be shared by several threads. */
public final class SkyModel {
    private static final class Parametric {
        static final SkyModel INSTANCE = new SkyModel(new ParametricSpectra());
    }

    private final GalaxyFactory galaxies;

    private SkyModel(GalaxySpectra spectra) {
        galaxies = new GalaxyFactory(spectra);
    }

    /** Galaxies of parametric spectra, which need no file. */
    public static SkyModel parametric() {
        return Parametric.INSTANCE;
    }

    /**
     * Galaxies between the archetypes of a basis.
     *
     * @throws IllegalArgumentException if the basis has none that can be used
     */
    public static SkyModel ofTemplates(TemplateBasis galaxies) {
        return new SkyModel(new TemplateSpectra(galaxies));
    }

    GalaxyFactory galaxies() {
        return galaxies;
    }
}
