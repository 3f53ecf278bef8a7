/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import dev.halflight.v1.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A simulated sky. Object k of a seed is the same whenever, in whatever order and on however many threads it is asked for; a change of one
 * share of the configuration changes only the objects it concerns. Safe for use by several threads.
 */
public final class Simulation {
    private final SimulationConfig config;
    private final Population population;
    private final List<Camera> cameras;

    /**
     * A sky of parametric spectra, which need no file.
     *
     * @throws IllegalArgumentException if a survey sees none of the objects
     */
    public Simulation(SimulationConfig config) {
        this(config, SkyModel.parametric());
    }

    /**
     * A sky of the model's galaxies.
     *
     * @throws IllegalArgumentException if a survey sees none of the objects
     */
    public Simulation(SimulationConfig config, SkyModel model) {
        this.config = config;
        population = new Population(config, model);
        cameras = config.surveys().surveys().stream().map(Camera::of).toList();
        for (Camera camera : cameras) {
            if (camera.faintest() <= config.brightest()) {
                throw new IllegalArgumentException(String.format(
                        "the survey %s sees objects down to magnitude %.1f, the sky's begin at %.1f",
                        camera.survey().name(), camera.faintest(), config.brightest()));
            }
        }
    }

    /** The observation of object {@code index}, 0 or more, of the sky {@code seed}. */
    public Observation observation(long seed, long index) {
        Draw draw = Draw.of(seed, index);
        Draw forImages = draw.split();
        Draw forSpectrum = draw.split();
        return scene(seed, index, draw).observed(forImages, forSpectrum);
    }

    /**
     * The noise-free twin of an observation: same object, survey, bands, point spread functions and wavelengths, no noise, no sky residual,
     * no lost pixel or sample. What it says of the noise is what holds for the observation.
     */
    public Observation truth(long seed, long index) {
        Draw draw = Draw.of(seed, index);
        draw.split();
        draw.split();
        return scene(seed, index, draw).truth();
    }

    private Scene scene(long seed, long index, Draw draw) {
        Draw forSource = draw.split();
        Draw forNeighbors = draw.split();
        Draw forPointing = draw.split();
        Draw forFiber = draw.split();
        Foreground foreground = Foreground.draw(forPointing);
        Camera camera = cameras.get(config.surveys().draw(forPointing));
        Pointing pointing = Pointing.draw(camera, foreground, config.missingBands(), forPointing);
        Source source = source(camera, forSource);
        List<Component> components = new ArrayList<>(source.components());
        components.addAll(population.neighbors(source, forNeighbors));
        boolean hasSpectrum = population.hasSpectrum(source, camera.faintest(), forFiber);
        return new Scene(
                "sim-" + seed + "-" + index,
                draw.uniform(0, 360),
                draw.uniform(-1.5, 5),
                source,
                components,
                foreground,
                pointing,
                hasSpectrum
                        ? Optional.of(FiberSpectrum.draw(source.components(), foreground.remaining(), forFiber))
                        : Optional.empty());
    }

    /** Surveys list what they detect. */
    private Source source(Camera camera, Draw draw) {
        Source source = population.source(draw);
        while (source.magnitude() > camera.faintest()) {
            source = population.source(draw);
        }
        return source;
    }
}
