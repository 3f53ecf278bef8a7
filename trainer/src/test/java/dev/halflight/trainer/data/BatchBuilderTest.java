/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.tokens.ContextScaling;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.trainer.hiding.MaskMix;
import dev.halflight.trainer.hiding.PixelLosses;
import dev.halflight.trainer.simulate.Simulation;
import dev.halflight.trainer.simulate.SimulationConfig;
import dev.halflight.trainer.train.Batch;
import dev.halflight.trainer.train.TokenGrid;
import dev.halflight.v1.Observation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BatchBuilderTest {
    private static final int SIZE = 12;
    private static final TokenLayout LAYOUT = HscLayout.layout();

    private static final List<Observation> OBSERVATIONS = new ArrayList<>();

    private static Tokenizer tokenizer;

    @BeforeAll
    static void simulate() {
        int length = Tokenizer.unscaled(LAYOUT).contextLength();
        tokenizer = new Tokenizer(
                LAYOUT, new ContextScaling(Collections.nCopies(length, 0.0), Collections.nCopies(length, 10.0)));
        Simulation simulation = new Simulation(SimulationConfig.STANDARD.withSpectra(1));
        for (int index = 0; index < SIZE; index++) {
            OBSERVATIONS.add(simulation.observation(3, index));
        }
    }

    @Test
    void shouldShowEverythingAsServed() {
        Batch batch = build(Augmentation.asServed(), 1);
        assertThat(visible(batch.image())).isGreaterThan(0.95);
        assertThat(visible(batch.spectrum())).isGreaterThan(0.8);
        assertThat(batch.labels().redshiftWidth())
                .containsOnly((float) Augmentation.asServed().speczWidth());
        for (int sample = 0; sample < SIZE; sample++) {
            Observation observation = OBSERVATIONS.get(sample);
            assertThat(batch.labels().objectClass()[sample])
                    .isEqualTo(observation.getKnownClass().orElseThrow().ordinal());
            assertThat(batch.labels().redshiftWeight()[sample])
                    .isEqualTo(observation.getKnownRedshift().isPresent() ? 1 : 0);
            assertThat((double) batch.labels().redshift()[sample])
                    .isEqualTo(Math.log1p(observation.getKnownRedshift().orElse(0.0)), within(1e-6));
        }
    }

    @Test
    void shouldHideAllSpectraAsPhotozIsServed() {
        Batch batch = build(Augmentation.imagesAsServed(), 1);
        assertThat(visible(batch.spectrum())).isZero();
        assertThat(visible(batch.image())).isGreaterThan(0.95);
        assertThat(batch.labels().redshiftWidth())
                .containsOnly((float) Augmentation.imagesAsServed().photozWidth());
    }

    @Test
    void shouldHideTokensButKeepThemAsTargets() {
        Augmentation hiding = hiding(0, 1, 0, 0, 0);
        Batch whole = build(Augmentation.asServed(), 4);
        double fewest = 1;
        double most = 0;
        for (int seed = 0; seed < 5; seed++) {
            Batch batch = build(hiding, seed);
            double visible = visible(batch.image());
            fewest = Math.min(fewest, visible);
            most = Math.max(most, visible);
            assertThat(batch.image().targets()).isEqualTo(whole.image().targets());
            assertThat(batch.image().weights()).isEqualTo(whole.image().weights());
            assertThat(batch.context()).isNotEqualTo(whole.context());
        }
        assertThat(most - fewest).isGreaterThan(0.3);
    }

    @Test
    void shouldHideOneModalityOfASampleNeverBoth() {
        Augmentation hiding = hiding(1, 0, 0.5, 0.5, 0);
        Batch batch = build(hiding, 2);
        int images = 0;
        int spectra = 0;
        for (int sample = 0; sample < SIZE; sample++) {
            boolean image = visible(batch.image(), sample) > 0;
            boolean spectrum = visible(batch.spectrum(), sample) > 0;
            assertThat(image || spectrum).isTrue();
            images += image ? 1 : 0;
            spectra += spectrum ? 1 : 0;
        }
        assertThat(images).isBetween(1, SIZE - 1);
        assertThat(spectra).isBetween(1, SIZE - 1);
    }

    @Test
    void shouldDropBandsButKeepThemAsTargets() {
        Augmentation dropping = hiding(1, 0, 0, 0, 1);
        Batch whole = build(Augmentation.asServed(), 1);
        Batch batch = build(dropping, 1);
        assertThat(batch.image().targets()).isEqualTo(whole.image().targets());
        for (int sample = 0; sample < SIZE; sample++) {
            assertThat(bands(whole, sample) - bands(batch, sample)).isBetween(1, 2);
        }
    }

    @Test
    void shouldHideNoLessThanTheLeastOfTheBatchAndSometimesMore() {
        MaskMix deeper = new MaskMix(0.5, 0, 0, 0, 0);
        Augmentation augmentation = new Augmentation(0, 0, 0.75, 0, 0, 0, 0, 0.004, 0.0015, deeper, PixelLosses.NONE);
        Set<Integer> counts = new TreeSet<>();
        TokenGrid image = build(augmentation, 1).image();
        for (int sample = 0; sample < SIZE; sample++) {
            counts.add(visible(image, sample));
        }
        assertThat(counts).hasSizeGreaterThan(2);
        assertThat(counts).allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(16));
        assertThat(IntStream.range(0, SIZE)
                        .filter(sample -> visible(image, sample) == Collections.max(counts))
                        .count())
                .isGreaterThan(2);
    }

    @Test
    void shouldLosePixelsButKeepThemAsTargets() {
        Augmentation losing =
                new Augmentation(0, 1, 0, 0, 0, 0, 0, 0.004, 0.0015, MaskMix.SCATTERED, new PixelLosses(1, 1));
        Batch whole = build(Augmentation.asServed(), 1);
        Batch batch = build(losing, 1);
        assertThat(batch.image().targets()).isEqualTo(whole.image().targets());
        assertThat(batch.image().weights()).isEqualTo(whole.image().weights());
        assertThat(batch.image().tokens()).isNotEqualTo(whole.image().tokens());
        assertThat(batch.context()).isNotEqualTo(whole.context());
        assertThat(batch.spectrum().tokens()).isEqualTo(whole.spectrum().tokens());
    }

    @Test
    void shouldMakeTheSameBatchOfTheSameSeed() {
        Batch first = build(Augmentation.standard(), 5);
        Batch same = build(Augmentation.standard(), 5);
        Batch other = build(Augmentation.standard(), 6);
        assertThat(same.context()).isEqualTo(first.context());
        assertThat(same.image().tokens()).isEqualTo(first.image().tokens());
        assertThat(same.image().visible()).isEqualTo(first.image().visible());
        assertThat(same.spectrum().visible()).isEqualTo(first.spectrum().visible());
        assertThat(same.spectrum().targets()).isEqualTo(first.spectrum().targets());
        assertThat(other.context()).isNotEqualTo(first.context());
        assertThat(other.image().tokens()).isNotEqualTo(first.image().tokens());
    }

    private static Batch build(Augmentation augmentation, long seed) {
        return new BatchBuilder(tokenizer, augmentation).build(OBSERVATIONS, seed);
    }

    private static double visible(TokenGrid grid) {
        double visible = 0;
        for (float value : grid.visible()) {
            visible += value;
        }
        return visible / grid.visible().length;
    }

    private static int visible(TokenGrid grid, int sample) {
        int visible = 0;
        for (int token = 0; token < grid.count(); token++) {
            visible += grid.visible()[sample * grid.count() + token] > 0 ? 1 : 0;
        }
        return visible;
    }

    private static Augmentation hiding(
            double everythingVisible, double largest, double spectrum, double image, double bands) {
        return new Augmentation(
                0,
                everythingVisible,
                largest,
                spectrum,
                image,
                bands,
                0,
                0.004,
                0.0015,
                MaskMix.SCATTERED,
                PixelLosses.NONE);
    }

    /** Bands with a usable pixel in the sample's middle token. */
    private static int bands(Batch batch, int sample) {
        int length = LAYOUT.imageTokenLength();
        int middle = sample * LAYOUT.imageTokens() + LAYOUT.tokenOfPixel(32, 32);
        int bands = 0;
        for (int k = LAYOUT.imageTokenPixels(); k < length; k++) {
            bands += batch.image().tokens()[middle * length + k] > 0 ? 1 : 0;
        }
        return bands;
    }
}
