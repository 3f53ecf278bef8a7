/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Observations in a certain order, without end. It is asked by one thread; what it hands out may be made in others. */
public interface ObservationSource extends AutoCloseable {
    /** The next observation, to be made by the thread that asks for it. */
    Supplier<Observation> next();

    /** Passes over {@code count} observations. */
    void skip(long count);

    @Override
    void close();

    /**
     * Opens files of observations or, where there are none, a simulated sky.
     *
     * @throws IOException if a file cannot be read
     * @throws IllegalArgumentException if there is no such sky
     */
    static ObservationSource open(List<String> files, List<SimulatedSky> simulated) throws IOException {
        if (simulated.isEmpty()) {
            return new FileObservations(files.stream().map(Path::of).toList());
        }
        SimulatedSky sky = simulated.get(0);
        return new SimulatedObservations(sky.settings().simulation(), sky.seed());
    }
}
