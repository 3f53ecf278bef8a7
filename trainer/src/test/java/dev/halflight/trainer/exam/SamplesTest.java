/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.trainer.catalog.CatalogGalaxy;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {
    @Test
    void shouldMatchMagnitudesWithoutTakingAGalaxyTwice() {
        List<CatalogGalaxy> pool = Mocks.galaxies(500, 0, 1);
        List<CatalogGalaxy> sample = Mocks.galaxies(50, 0, 2);

        List<CatalogGalaxy> matched = Samples.matched(pool, sample, "cfht.i");

        assertThat(matched).hasSize(50);
        assertThat(new HashSet<>(matched)).hasSize(50);
        for (int i = 0; i < 50; i++) {
            assertThat(matched.get(i).magnitude("cfht.i"))
                    .isCloseTo(sample.get(i).magnitude("cfht.i"), within(0.1));
        }
    }

    @Test
    void shouldLeaveOutWhatHasNoMatch() {
        List<CatalogGalaxy> pool = List.of(Mocks.galaxy(1, 0.5, 20, 0));
        List<CatalogGalaxy> sample = List.of(Mocks.galaxy(2, 0.5, 20.5, 0), Mocks.galaxy(3, 0.5, 20.1, 0));
        assertThat(Samples.matched(pool, sample, "cfht.i")).containsExactlyElementsOf(pool);
    }

    @Test
    void shouldShuffleTheSameWayForTheSameSeed() {
        List<CatalogGalaxy> galaxies = Mocks.galaxies(50, 0, 1);
        List<CatalogGalaxy> shuffled = Samples.shuffled(galaxies, 7);
        assertThat(shuffled).containsExactlyInAnyOrderElementsOf(galaxies).isNotEqualTo(galaxies);
        assertThat(Samples.shuffled(galaxies, 7)).isEqualTo(shuffled);
    }

    @Test
    void shouldFindTheTwinOfARedshiftAndMagnitude() {
        CatalogGalaxy near = Mocks.galaxy(1, 0.51, 21, 0);
        CatalogGalaxy far = Mocks.galaxy(2, 0.9, 21, 0);
        Twins twins = new Twins(List.of(near, far), "cfht.i");
        CatalogGalaxy real = Mocks.galaxy(3, 0.5, 21.05, 0);
        CatalogGalaxy lonely = Mocks.galaxy(4, 0.5, 23, 0);

        assertThat(twins.of(List.of(real, lonely))).containsExactly(new Twins.Pair(real, near));
    }
}
