/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer;

import dev.halflight.schemas.wire.AvroFileWriter;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A file of observations of which nothing but the ids matters. */
public final class ObservationFile {
    private ObservationFile() {}

    public static Path write(Path file, String... ids) throws IOException {
        try (var writer = new AvroFileWriter<Observation>(file, Observation.getClassSchema())) {
            for (String id : ids) {
                writer.add(Observation.newBuilder()
                        .setObjectId(id)
                        .setSurvey("sdss")
                        .setRa(1)
                        .setDec(2)
                        .setImages(List.of())
                        .build());
            }
        }
        return file;
    }
}
