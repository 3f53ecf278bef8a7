/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import dev.halflight.v1.BandImage;
import dev.halflight.v1.ObjectClass;
import dev.halflight.v1.Observation;
import java.util.ArrayList;
import java.util.List;

/**
 * A simulated sky. Object k of a seed is the same whenever, in whatever order and on however many threads it is asked for; a change of one
 * share of the configuration changes only the objects it concerns.
 */
public final class Simulation {
    private static final double WITHOUT_REDDENING = 0.05;

    private final SimulationConfig config;
    private final Population population;

    public Simulation(SimulationConfig config) {
        this.config = config;
        population = new Population(config);
    }

    /** The observation of object {@code index}, 0 or more, of the sky {@code seed}. Safe for use by several threads. */
    public Observation observation(long seed, long index) {
        Draw draw = Draw.of(seed, index);
        Draw forSource = draw.split();
        Draw forNeighbors = draw.split();
        Draw forImages = draw.split();
        Draw forSpectrum = draw.split();
        double ebv = draw.logUniform(0.01, 0.1);

        Source source = population.source(forSource);
        List<Component> components = new ArrayList<>(source.components());
        components.addAll(population.neighbors(source, forNeighbors));
        List<BandImage> images = new ImageRenderer(config).render(components, ebv, forImages);
        Observation.Builder builder = Observation.newBuilder()
                .setObjectId("sim-" + seed + "-" + index)
                .setSurvey("hsc")
                .setRa(draw.uniform(0, 360))
                .setDec(draw.uniform(-1.5, 5))
                .setEbv(draw.chance(WITHOUT_REDDENING) ? null : Math.rint(ebv * 1e4) / 1e4)
                .setDereddened(false)
                .setImages(images)
                .setKnownClass(source.type());
        if (source.type() != ObjectClass.STAR) {
            builder.setKnownRedshift(source.redshift());
        }
        if (population.hasSpectrum(source, forSpectrum)) {
            builder.setSpectrum(SpectrumRenderer.render(source.components(), ebv, forSpectrum));
        }
        return builder.build();
    }
}
