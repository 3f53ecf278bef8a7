/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.processor.TestModel;
import dev.halflight.processor.TestObservations;
import dev.halflight.schemas.tokens.Plane;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.Observation;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanesTest {
    private final Planes planes = new Planes(TestModel.LAYOUT);

    @Test
    void shouldPutPredictedTokensWhereTheMeasuredPixelsAre() {
        Tokens tokens = TestObservations.tokens(TestObservations.withImages());

        for (int band = 0; band < TestModel.LAYOUT.bands().size(); band++) {
            Plane plane = tokens.plane(TestModel.LAYOUT.bands().get(band)).orElseThrow();
            float[] measured = planes.measured(plane, band);
            float[] predicted = planes.predicted(tokens.targets().image(), band);
            assertThat(measured).hasSize(64 * 64);
            for (int k = 0; k < measured.length; k++) {
                assertThat((double) predicted[k]).isCloseTo(measured[k], within(1e-4));
            }
        }
    }

    @Test
    void shouldShowNothingWhereNothingWasMeasured() {
        BandImage.Builder image = TestObservations.image(Band.R, "hsc.r2");
        float[] pixels = Floats.fromBytes(image.getPixels());
        pixels[64 * 3 + 5] = Float.NaN;
        Tokens tokens = TestObservations.tokens(Observation.newBuilder(TestObservations.withImages())
                .setImages(List.of(image.setPixels(Floats.toBytes(pixels)).build()))
                .build());

        float[] measured = planes.measured(tokens.plane(Band.R).orElseThrow(), 1);

        assertThat(measured[64 * 3 + 5]).isNaN();
        assertThat(measured[64 * 3 + 6]).isFinite();
        assertThat(tokens.plane(Band.G)).isEmpty();
        assertThat(tokens.plane(Band.U)).isEmpty();
    }
}
