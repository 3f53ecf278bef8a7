/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.hiding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.halflight.schemas.tokens.Mask;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokens;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MaskMakerTest {
    private static final TokenLayout LAYOUT = PlantedTokens.LAYOUT;
    private static final int CENTER = LAYOUT.tokenOfPixel(31, 31);

    private final Tokens tokens = PlantedTokens.tokens();

    private Mask draw(MaskMix mix, double image, double spectrum, long seed) {
        return new MaskMaker(LAYOUT, mix).draw(tokens, Optional.of(0.2), image, spectrum, new Random(seed));
    }

    private static int hidden(boolean[] visible) {
        return (int) IntStream.range(0, visible.length)
                .filter(token -> !visible[token])
                .count();
    }

    @Test
    void shouldHideExactlyThePartAskedForWhateverThePattern() {
        for (MaskMix mix : new MaskMix[] {
            MaskMix.SCATTERED, new MaskMix(0, 1, 0, 0, 0), new MaskMix(0, 0, 1, 0, 0), new MaskMix(0, 0, 0, 1, 0)
        }) {
            for (double part : new double[] {0, 0.25, 0.5, 0.75, 1}) {
                Mask mask = draw(mix, part, part, 5);
                assertThat(hidden(mask.image())).as("%s at %s", mix, part).isEqualTo((int) (64 * part));
                assertThat(hidden(mask.spectrum())).isEqualTo((int) (68 * part));
            }
        }
    }

    @Test
    void shouldHideTheObjectFirstOrLast() {
        int scattered = 0;
        int bright = 0;
        int faint = 0;
        for (int seed = 0; seed < 100; seed++) {
            scattered += draw(MaskMix.SCATTERED, 0.5, 0, seed).image()[CENTER] ? 1 : 0;
            bright += draw(new MaskMix(0, 0, 1, 0, 0), 0.5, 0, seed).image()[CENTER] ? 1 : 0;
            faint += draw(new MaskMix(0, 0, 0, 1, 0), 0.5, 0, seed).image()[CENTER] ? 1 : 0;
        }
        assertThat(scattered).isBetween(30, 70);
        assertThat(bright).isLessThan(20);
        assertThat(faint).isGreaterThan(80);
    }

    @Test
    void shouldHideBlocksThatHangTogether() {
        double blocks = 0;
        double scattered = 0;
        for (int seed = 0; seed < 100; seed++) {
            blocks += sameAsRightNeighbor(draw(new MaskMix(0, 1, 0, 0, 0), 0.5, 0, seed));
            scattered += sameAsRightNeighbor(draw(MaskMix.SCATTERED, 0.5, 0, seed));
        }
        assertThat(scattered / 100).isBetween(0.4, 0.6);
        assertThat(blocks / 100).isGreaterThan(0.75);
    }

    private static double sameAsRightNeighbor(Mask mask) {
        return IntStream.range(0, 64)
                        .filter(token -> token % 8 < 7 && mask.image()[token] == mask.image()[token + 1])
                        .count()
                / 56.0;
    }

    @Test
    void shouldHideTheSurroundingsOfOneLineAndNoMore() {
        MaskMix lines = new MaskMix(0, 0, 0, 0, 1);
        assertThat(hidden(draw(MaskMix.SCATTERED, 0, 0, 1).spectrum())).isZero();
        for (int seed = 0; seed < 20; seed++) {
            Mask mask = draw(lines, 0, 0, seed);
            assertThat(StrongLines.of(LAYOUT, 0.2)).anySatisfy(line -> {
                assertThat(hidden(mask.spectrum())).isEqualTo(line.last() - line.first() + 1);
                assertThat(mask.spectrum()[line.first()]).isFalse();
            });
            assertThat(hidden(draw(lines, 0, 0.5, seed).spectrum())).isEqualTo(34);
        }
    }

    @Test
    void shouldHideNoLineWhereTheRedshiftIsUnknown() {
        Mask mask =
                new MaskMaker(LAYOUT, new MaskMix(0, 0, 0, 0, 1)).draw(tokens, Optional.empty(), 0, 0, new Random(1));
        assertThat(mask.spectrum()).doesNotContain(false);
    }

    @Test
    void shouldRefusePatternsThatAddUpToMoreThanAll() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MaskMix(0, 0.5, 0.3, 0.3, 0))
                .withMessageContaining("1.1");
    }
}
