/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.schemas.wire.AvroFileReader;
import dev.halflight.schemas.wire.AvroFileWriter;
import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundingTest {
    private final Observation observation = new Simulation(SimulationConfig.STANDARD.withSpectra(1)).observation(5, 1);

    @TempDir
    Path folder;

    @Test
    void shouldMoveNoPixelByMoreThanAnEighthOfItsNoise() {
        Observation rounded = Rounding.of(observation);
        for (int band = 0; band < observation.getImages().size(); band++) {
            BandImage image = observation.getImages().get(band);
            float[] before = Floats.fromBytes(image.getPixels());
            float[] after = Floats.fromBytes(rounded.getImages().get(band).getPixels());
            double limit = image.getNoiseSigma().orElseThrow() / 8;
            assertThat(after).isNotEqualTo(before).hasSameSizeAs(before);
            for (int k = 0; k < before.length; k++) {
                assertThat(Math.abs(after[k] - before[k])).isLessThanOrEqualTo((float) limit);
            }
        }
    }

    @Test
    void shouldCompressToLessThanHalf() throws IOException {
        Path whole = folder.resolve("whole.avro");
        Path compact = folder.resolve("compact.avro");
        try (var writer = new AvroFileWriter<Observation>(whole, Observation.getClassSchema())) {
            writer.add(observation);
        }
        try (AvroFileWriter<Observation> writer = AvroFileWriter.compressed(compact, Observation.getClassSchema())) {
            writer.add(Rounding.of(observation));
        }
        assertThat(Files.size(compact)).isLessThan(Files.size(whole) / 2);
        try (var reader = new AvroFileReader<Observation>(compact, Observation.getClassSchema())) {
            assertThat(reader).containsExactly(Rounding.of(observation));
        }
    }
}
