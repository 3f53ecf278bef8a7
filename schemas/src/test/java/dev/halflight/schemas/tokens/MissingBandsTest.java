/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A model of two surveys, of which one has no u band. */
class MissingBandsTest {
    private final Tokenizer tokenizer = Tokenizer.unscaled(new TokenLayout(
            64,
            0.168,
            8,
            List.of(Band.U, Band.G, Band.R),
            List.of(700.0, 700.0, 1200.0),
            List.of(
                    new Filter("lsst.u", Band.U, 3665, 623),
                    new Filter("hsc.g", Band.G, 4791, 1370),
                    new Filter("lsst.g", Band.G, 4808, 1426),
                    new Filter("hsc.r2", Band.R, 6214, 1490),
                    new Filter("lsst.r", Band.R, 6220, 1380)),
            List.of(2.5, 6.0, 17.0),
            Math.log10(3600),
            1e-4,
            68,
            64,
            2,
            false));

    private static BandImage through(Band band, String filter) {
        return Cutout.image(band, 64, 0.168, 0, (east, north) -> 1)
                .setFilter(filter)
                .build();
    }

    private boolean lacksBands(BandImage... images) throws Exception {
        return tokenizer.tokenize(Cutout.observation(images)).lacksBands();
    }

    @Test
    void shouldNotMissABandThatTheSurveyDoesNotHave() throws Exception {
        assertThat(lacksBands(through(Band.G, "hsc.g"), through(Band.R, "hsc.r2")))
                .isFalse();
        assertThat(lacksBands(through(Band.G, "lsst.g"), through(Band.R, "lsst.r")))
                .isTrue();
    }

    @Test
    void shouldMissABandThatTheSurveyHas() throws Exception {
        assertThat(lacksBands(through(Band.R, "hsc.r2"))).isTrue();
    }

    @Test
    void shouldAskTheSurveyOfMostBands() throws Exception {
        assertThat(lacksBands(through(Band.U, "lsst.u"), through(Band.G, "hsc.g"), through(Band.R, "lsst.r")))
                .isFalse();
    }
}
