/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import dev.halflight.v1.ObjectClass;
import dev.halflight.v1.Observation;
import java.util.ArrayList;
import java.util.List;

/**
 * A simulated sky. Object k of a seed is the same whenever, in whatever order and on however many threads it is asked for; a change of one
 * share of the configuration changes only the objects it concerns.
 */
public final class Simulation {
    private final SimulationConfig config;
    private final Population population;
    private final List<Camera> cameras;

    public Simulation(SimulationConfig config) {
        this.config = config;
        population = new Population(config);
        cameras = config.surveys().surveys().stream().map(Camera::of).toList();
    }

    /** The observation of object {@code index}, 0 or more, of the sky {@code seed}. Safe for use by several threads. */
    public Observation observation(long seed, long index) {
        Draw draw = Draw.of(seed, index);
        Draw forSource = draw.split();
        Draw forNeighbors = draw.split();
        Draw forPointing = draw.split();
        Draw forImages = draw.split();
        Draw forSpectrum = draw.split();
        double ra = draw.uniform(0, 360);
        double dec = draw.uniform(-1.5, 5);

        Source source = population.source(forSource);
        List<Component> components = new ArrayList<>(source.components());
        components.addAll(population.neighbors(source, forNeighbors));
        Foreground foreground = Foreground.draw(forPointing);
        Camera camera = cameras.get(config.surveys().draw(forPointing));
        Pointing pointing = Pointing.draw(camera, foreground, config.missingBands(), forPointing);
        Observation.Builder builder = Observation.newBuilder()
                .setObjectId("sim-" + seed + "-" + index)
                .setSurvey(camera.survey().name())
                .setRa(ra)
                .setDec(dec)
                .setEbv(foreground.known() ? foreground.ebv() : null)
                .setDereddened(foreground.dereddened())
                .setImages(ImageRenderer.observed(components, pointing, forImages))
                .setKnownClass(source.type());
        if (source.type() != ObjectClass.STAR) {
            builder.setKnownRedshift(source.redshift());
        }
        if (population.hasSpectrum(source, forSpectrum)) {
            builder.setSpectrum(SpectrumRenderer.render(source.components(), foreground.remaining(), forSpectrum));
        }
        return builder.build();
    }
}
