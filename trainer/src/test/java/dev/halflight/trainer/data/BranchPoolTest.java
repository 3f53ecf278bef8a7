/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.trainer.simulate.Simulation;
import dev.halflight.trainer.simulate.SimulationConfig;
import dev.halflight.trainer.train.BatchSource;
import dev.halflight.trainer.train.BranchBatch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BranchPoolTest {
    private static final BranchPlan PLAN = new BranchPlan(20, 4, 12, 6);

    private final TokenLayout layout = HscLayout.layout();
    private final List<Long> kept = new ArrayList<>();

    private BranchPool pool(double spectra) {
        Simulation simulation = new Simulation(SimulationConfig.STANDARD.withSpectra(spectra));
        Tokenizer tokenizer =
                new Tokenizer(layout, ScalingSurvey.of(layout, new SimulatedObservations(simulation, 3), 12));
        return new BranchPool(
                new SimulatedObservations(simulation, 3), tokenizer, Augmentation.standard(), PLAN, 9, kept::add);
    }

    @Test
    void shouldTurnFromPhotometryToSpectraAndBack() throws InterruptedException {
        BatchSource<BranchBatch> batches = pool(1).from(0);

        BranchBatch photometry = batches.next();
        BranchBatch spectra = batches.next();

        assertThat(kept).containsExactly(20L);
        assertThat(photometry.size()).isEqualTo(12);
        assertThat(photometry.spectrum().count()).isEqualTo(1);
        assertThat(photometry.spectrum().visible()).containsOnly(0);
        assertThat(photometry.labels().redshiftWidth())
                .containsOnly((float) Augmentation.standard().photozWidth());
        assertThat(spectra.size()).isEqualTo(6);
        assertThat(spectra.spectrum().count()).isEqualTo(layout.spectrumTokens());
        assertThat(spectra.spectrum().visible()).contains(1);
        assertThat(spectra.labels().redshiftWidth())
                .containsOnly((float) Augmentation.standard().speczWidth());
        assertThat(batches.next().size()).isEqualTo(12);
    }

    @Test
    void shouldMakeTheSameBatchWhereverARunGoesOn() throws InterruptedException {
        BranchPool pool = pool(0.5);
        BatchSource<BranchBatch> whole = pool.from(0);
        whole.next();
        BranchBatch second = whole.next();
        BranchBatch third = whole.next();

        BranchBatch resumed = pool.from(2).next();

        assertThat(resumed.context()).isEqualTo(third.context()).isNotEqualTo(second.context());
        assertThat(resumed.labels().redshift()).isEqualTo(third.labels().redshift());
    }

    @Test
    void shouldLearnFromPhotometryAloneWhereThereIsNoSpectrum() throws InterruptedException {
        BatchSource<BranchBatch> batches = pool(0).from(0);

        assertThat(batches.next().size()).isEqualTo(12);
        assertThat(batches.next().size()).isEqualTo(12);
    }
}
