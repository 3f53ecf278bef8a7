/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.schemas.tokens.UnusableObservationException;
import dev.halflight.trainer.data.HscLayout;
import dev.halflight.trainer.paper.PaperConfig.ImageInput;
import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.ImageKind;
import dev.halflight.v1.Observation;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaperImageTest {
    private static final TokenLayout LAYOUT = HscLayout.layout();

    /** Where pixel (30, 33) of the second band stands: in the patch of column 3 and row 4, at column 6 and row 1. */
    private static final int PLACE = (4 * 8 + 3) * 320 + 64 + 8 + 6;

    @Test
    void shouldReadCountsOfZeroPoint27() throws UnusableObservationException {
        float[] values = values(ImageInput.RAW);
        // two magnitudes make a factor of 10^0.8
        assertThat((double) values[PLACE]).isCloseTo(100 * Math.pow(10, 0.8), within(0.05));
        values[PLACE] = 0;
        assertThat(values).containsOnly(0);
    }

    @Test
    void shouldReadTheStretchOfTheTokens() throws UnusableObservationException {
        double count = 3631e9 * Math.pow(10, -0.4 * 25) / (0.168 * 0.168);
        double softening = LAYOUT.softening().get(LAYOUT.bands().indexOf(Band.R));
        double expected = Math.log(100 * count / softening + Math.hypot(1, 100 * count / softening));
        assertThat((double) values(ImageInput.ASINH)[PLACE]).isCloseTo(expected, within(1e-3));
    }

    @Test
    void shouldRefuseALayoutThatLacksABand() {
        TokenLayout lacking = new TokenLayout(
                64,
                LAYOUT.pixelScale(),
                8,
                List.of(Band.G),
                List.of(700.0),
                LAYOUT.filters(),
                LAYOUT.apertures(),
                LAYOUT.spectrumLogStart(),
                LAYOUT.spectrumLogStep(),
                LAYOUT.spectrumTokens(),
                LAYOUT.spectrumPatch(),
                LAYOUT.spectrumSoftening(),
                LAYOUT.noisySamplesDrawn());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PaperImage(lacking, ImageInput.RAW))
                .withMessageContaining("[G, R, I, Z, Y]");
    }

    private static float[] values(ImageInput input) throws UnusableObservationException {
        Tokens tokens = Tokenizer.unscaled(LAYOUT).tokenize(observation());
        float[] values = new float[PaperBatch.IMAGE_LENGTH];
        new PaperImage(LAYOUT, input).write(tokens, values, 0);
        return values;
    }

    /** One band, dark but for one pixel of 100 counts of zero point 25. */
    private static Observation observation() {
        ByteBuffer pixels = ByteBuffer.allocate(4 * 64 * 64).order(ByteOrder.LITTLE_ENDIAN);
        pixels.putFloat(4 * (33 * 64 + 30), 100);
        BandImage image = BandImage.newBuilder()
                .setBand(Band.R)
                .setFilter("hsc.r2")
                .setKind(ImageKind.COADD)
                .setWidth(64)
                .setHeight(64)
                .setPixels(pixels)
                .setObjectX(31.5)
                .setObjectY(31.5)
                .setPixelToSky(List.of(-0.168, 0.0, 0.0, 0.168))
                .setZeroPoint(25)
                .setNoiseSigma(0.1)
                .build();
        return Observation.newBuilder()
                .setObjectId("one")
                .setSurvey("hsc")
                .setRa(1)
                .setDec(2)
                .setImages(List.of(image))
                .build();
    }
}
