/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.app;

import dev.halflight.schemas.wire.AvroFileReader;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The simulated observations that come with the program. */
public final class Sample {
    private final List<Observation> observations = new ArrayList<>();

    /**
     * Reads the sample.
     *
     * @throws IOException if there is no writable temporary folder
     */
    public Sample() throws IOException {
        Path file = Files.createTempFile("halflight-sample", ".avro");
        try (InputStream resource = Sample.class.getResourceAsStream("/sample.avro")) {
            if (resource == null) {
                throw new IOException("this build has no sample in it");
            }
            Files.copy(resource, file, StandardCopyOption.REPLACE_EXISTING);
            try (var reader = new AvroFileReader<Observation>(file, Observation.getClassSchema())) {
                reader.forEach(observations::add);
            }
        } finally {
            Files.delete(file);
        }
    }

    /** How many there are. */
    public int size() {
        return observations.size();
    }

    /** The first {@code count} observations; where there are fewer they come again, each time as a further revision. */
    public Iterator<Observation> cycle(int count) {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < count;
            }

            @Override
            public Observation next() {
                if (!hasNext()) {
                    throw new java.util.NoSuchElementException("all " + count + " were handed out");
                }
                int place = next++;
                Observation observation = observations.get(place % observations.size());
                return place < observations.size()
                        ? observation
                        : Observation.newBuilder(observation)
                                .setRevision(place / observations.size())
                                .build();
            }
        };
    }
}
