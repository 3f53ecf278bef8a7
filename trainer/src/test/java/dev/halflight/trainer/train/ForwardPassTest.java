/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.trainer.model.Encoded;
import dev.halflight.trainer.model.Mmae;
import dev.halflight.trainer.model.Parameter;
import dev.halflight.trainer.torch.Tensors;
import dev.halflight.trainer.torch.TorchOps;
import dev.halflight.trainer.torch.Weights;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

class ForwardPassTest {
    private static final int SIZE = 6;

    private final Mmae network = new Mmae(SyntheticBatches.tinyNetwork(), 2);
    private final Weights weights = Weights.initial(network.parameters());
    private final Batch batch = new SyntheticBatches(SyntheticBatches.TINY, SIZE, 0.6, 0).batch(1);

    @Test
    void shouldAnswerToGatheredTokensAsToMaskedOnes() {
        Encoded<Tensor> masked = masked(batch);
        Encoded<Tensor> gathered = gathered(batch);
        assertThat(visible(batch.spectrum())).isLessThan(SIZE * batch.spectrum().count());
        assertThat(Tensors.values(gathered.redshift()))
                .containsExactly(Tensors.values(masked.redshift()), within(1e-5f));
        assertThat(Tensors.values(gathered.embedding()))
                .containsExactly(Tensors.values(masked.embedding()), within(1e-5f));
    }

    @Test
    void shouldNotLookAtHiddenTokens() {
        float[] before = Tensors.values(masked(batch).embedding());
        TokenGrid image = batch.image();
        int length = image.tokenLength();
        for (int token = 0; token < image.visible().length; token++) {
            for (int k = 0; k < length; k++) {
                image.tokens()[token * length + k] += image.visible()[token] > 0 ? 0 : 100;
            }
        }
        assertThat(Tensors.values(masked(batch).embedding())).containsExactly(before, within(1e-6f));
        assertThat(Tensors.values(gathered(batch).embedding())).containsExactly(before, within(1e-5f));
    }

    @Test
    void shouldTellSamplesWithoutASpectrumByTheMissingToken() {
        Tensor summary = weights.tensor(parameter("summary.weight"));
        assertThat(summary.abs().sum().item_float()).isZero();
        summary.add_(torch.randn_like(summary));
        float[] before = Tensors.values(gathered(batch).embedding());
        weights.tensor(parameter("spectrum.missing")).view(-1).narrow(0, 0, 4).add_(new Scalar(1f));
        float[] after = Tensors.values(gathered(batch).embedding());
        for (int sample = 0; sample < SIZE; sample++) {
            boolean changed = false;
            for (int k = 0; k < before.length / SIZE; k++) {
                int place = sample * (before.length / SIZE) + k;
                changed |= Math.abs(after[place] - before[place]) > 1e-3;
            }
            assertThat(changed).as("sample %d", sample).isEqualTo(sample % 3 == 2);
        }
    }

    @Test
    void shouldReconstructTheFullGridOfSamplesWithoutASpectrum() {
        Batch images = batch.withoutSpectra();
        ForwardPass pass = new ForwardPass(network, weights, images);
        assertThat(pass.encoded().spectrumLatents().size(1)).isEqualTo(2);
        Tensor spectrum = pass.reconstruct(batch.labels().redshift()).spectrum();
        assertThat(spectrum.size(1)).isEqualTo(SyntheticBatches.TINY.spectrumTokens());
        assertThat(spectrum.size(2)).isEqualTo(SyntheticBatches.TINY.spectrumTargetLength());
    }

    @Test
    void shouldReconstructByTheRedshiftItIsTold() {
        ForwardPass pass = new ForwardPass(network, weights, batch);
        float[] redshift = batch.labels().redshift().clone();
        float[] one = Tensors.values(pass.reconstruct(redshift).spectrum());
        float[] same = Tensors.values(pass.reconstruct(redshift).spectrum());
        redshift[0] += 0.1f;
        float[] other = Tensors.values(pass.reconstruct(redshift).spectrum());
        assertThat(same).isEqualTo(one);
        assertThat(other).isNotEqualTo(one);
    }

    private Encoded<Tensor> gathered(Batch samples) {
        return new ForwardPass(network, weights, samples).encoded();
    }

    private Encoded<Tensor> masked(Batch samples) {
        return network.encoder()
                .apply(
                        new TorchOps(weights),
                        tokens(samples.image()),
                        mask(samples.image()),
                        Tensors.of(samples.context(), SIZE, samples.contextLength()),
                        tokens(samples.spectrum()),
                        mask(samples.spectrum()));
    }

    private static Tensor tokens(TokenGrid grid) {
        return Tensors.of(grid.tokens(), grid.size(), grid.count(), grid.tokenLength());
    }

    private static Tensor mask(TokenGrid grid) {
        return Tensors.of(grid.visible(), grid.size(), grid.count());
    }

    private static int visible(TokenGrid grid) {
        int visible = 0;
        for (float value : grid.visible()) {
            visible += value > 0 ? 1 : 0;
        }
        return visible;
    }

    private Parameter parameter(String name) {
        return network.parameters().all().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
