/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.conditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.schemas.wire.AvroTrust;
import dev.halflight.trainer.data.HscLayout;
import dev.halflight.trainer.simulate.Simulation;
import dev.halflight.trainer.simulate.SimulationConfig;
import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.Observation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConditionTest {
    static {
        AvroTrust.ensure();
    }

    private static final TokenLayout LAYOUT = HscLayout.layout();
    private static final Tokenizer TOKENIZER = Tokenizer.unscaled(LAYOUT);
    private static final Simulation SIMULATION = new Simulation(SimulationConfig.STANDARD);

    private final Observation observation = SIMULATION.observation(2, 5);

    private static Tokens tokens(Condition condition, Observation observation) throws Exception {
        return TOKENIZER.tokenize(
                condition.degrade(observation, LAYOUT).orElseThrow().observation());
    }

    @Test
    void shouldNameEachConditionOnce() {
        List<Condition> all = Condition.all(LAYOUT);
        assertThat(all).hasSize(5 + 7);
        assertThat(all.get(0).key()).isEqualTo("as_measured");
        assertThat(all).extracting(Condition::key).doesNotHaveDuplicates();
        assertThat(all).extracting(Condition::title).doesNotHaveDuplicates();
    }

    @Test
    void shouldAlwaysDegradeAnObjectTheSameWayAndLeaveItAsItWas() {
        Observation copy = Observation.newBuilder(observation).build();
        for (Condition condition : Condition.all(LAYOUT)) {
            Condition.Degraded first = condition.degrade(observation, LAYOUT).orElseThrow();
            Condition.Degraded second = condition.degrade(observation, LAYOUT).orElseThrow();
            assertThat(second.observation()).isEqualTo(first.observation());
            assertThat(second.mask().image()).isEqualTo(first.mask().image());
            assertThat(first.mask().spectrum()).doesNotContain(true);
        }
        assertThat(observation).isEqualTo(copy);
    }

    @Test
    void shouldTakeABandAwayUnlessItIsTheOnlyOneOrMissingAnyway() throws Exception {
        Condition noRed = new BandMissing(Band.R);
        assertThat(TOKENIZER.tokenize(observation).bands()).contains(Band.R).hasSize(5);

        Observation without = noRed.degrade(observation, LAYOUT).orElseThrow().observation();

        assertThat(without.getImages())
                .extracting(BandImage::getBand)
                .doesNotContain(Band.R)
                .hasSize(4);
        assertThat(noRed.degrade(without, LAYOUT)).isEmpty();
        Observation redAlone = Observation.newBuilder(observation)
                .setImages(observation.getImages().stream()
                        .filter(image -> image.getBand() == Band.R)
                        .toList())
                .build();
        assertThat(noRed.degrade(redAlone, LAYOUT)).isEmpty();
        assertThat(new AnyBandMissing().degrade(redAlone, LAYOUT)).isEmpty();
    }

    @Test
    void shouldTakeDifferentBandsOfDifferentObjects() throws Exception {
        Set<List<Band>> left = new HashSet<>();
        for (int index = 0; index < 20; index++) {
            Observation object = SIMULATION.observation(2, index);
            List<Band> bands = tokens(new AnyBandMissing(), object).bands();
            assertThat(bands).hasSize(object.getImages().size() - 1);
            left.add(bands);
        }
        assertThat(left).hasSizeGreaterThan(3);
    }

    @Test
    void shouldLoseAColumnThroughTheObjectInEveryBand() throws Exception {
        Tokens whole = TOKENIZER.tokenize(observation);
        Tokens left = tokens(new BleedColumn(2), observation);
        assertThat(whole.usablePixels() - left.usablePixels()).isCloseTo(2 / 64.0, within(0.002));
        int center = LAYOUT.tokenOfPixel(31, 31) * LAYOUT.imageTokenLength() + LAYOUT.imageTokenPixels();
        for (int band = 0; band < 5; band++) {
            assertThat(whole.image()[center + band]).isEqualTo(1);
            assertThat(left.image()[center + band]).isEqualTo(7 / 8f);
        }
    }

    @Test
    void shouldLoseWhatLiesBeyondTheEdge() throws Exception {
        Tokens whole = TOKENIZER.tokenize(observation);
        Tokens left = tokens(new ImageEdge(2), observation);
        assertThat(left.usablePixels() / whole.usablePixels()).isBetween(0.6, 0.75);
        int center = LAYOUT.tokenOfPixel(31, 31) * LAYOUT.imageTokenLength();
        assertThat(left.image()[center]).isEqualTo(whole.image()[center], within(0.01f));
        assertThat(tokens(new ImageEdge(4), observation).usablePixels()).isGreaterThan(left.usablePixels());
    }

    @Test
    void shouldKeepPixelsThatWereBadBefore() throws Exception {
        Observation once =
                new BleedColumn(2).degrade(observation, LAYOUT).orElseThrow().observation();
        Tokens twice = tokens(new ImageEdge(2), once);
        assertThat(twice.usablePixels())
                .isLessThan(tokens(new ImageEdge(2), observation).usablePixels());
    }

    @Test
    void shouldHideAsManyTokensAsItSays() {
        for (double part : new double[] {0, 0.25, 0.5, 0.75, 1}) {
            boolean[] visible = new TokensHidden(part)
                    .degrade(observation, LAYOUT)
                    .orElseThrow()
                    .mask()
                    .image();
            assertThat(IntStream.range(0, 64).filter(token -> !visible[token]).count())
                    .isEqualTo(Math.round(64 * part));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new TokensHidden(1.5));
    }
}
