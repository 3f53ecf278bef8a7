/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.halflight.trainer.torch.NativeMemory;
import dev.halflight.trainer.torch.Tensors;
import dev.halflight.trainer.torch.TorchOps;
import dev.halflight.trainer.torch.Weights;
import java.util.Arrays;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

class PaperNetworkTest {
    private final PaperNetwork network = new PaperNetwork(PaperSize.ofWidth(16), 3);
    private final Weights weights = Weights.initial(network.parameters());

    private final float[] image = new float[PaperBatch.IMAGE_LENGTH];
    private final float[] imageVisible = new float[PaperSize.IMAGE_TOKENS];
    private final float[] spectrum = new float[PaperSize.SPECTRUM_TOKENS * PaperSize.SPECTRUM_TOKEN_LENGTH];
    private final float[] spectrumVisible = new float[PaperSize.SPECTRUM_TOKENS];

    @Test
    void shouldHaveAsManyParametersAsThePapers() {
        assertThat(new PaperNetwork(PaperSize.ofWidth(256), 0).parameters().size())
                .isEqualTo(16_364_036);
    }

    @Test
    void shouldSeeVisibleTokensAndNotHiddenOnes() {
        Arrays.fill(imageVisible, 1);
        imageVisible[5] = 0;
        Arrays.fill(spectrumVisible, 1);
        spectrumVisible[7] = 0;
        float before = redshift();

        image[5 * PaperSize.IMAGE_TOKEN_LENGTH + 3] = 4;
        spectrum[7 * PaperSize.SPECTRUM_TOKEN_LENGTH + 3] = 4;
        assertThat(redshift()).isEqualTo(before);

        image[6 * PaperSize.IMAGE_TOKEN_LENGTH + 3] = 4;
        float withImage = redshift();
        assertThat(withImage).isNotEqualTo(before);
        spectrum[8 * PaperSize.SPECTRUM_TOKEN_LENGTH + 3] = 4;
        assertThat(redshift()).isNotEqualTo(withImage);
    }

    @Test
    void shouldReconstructAllPixelsAndBins() {
        Arrays.fill(imageVisible, 1);
        NativeMemory.scoped(() -> {
            PaperOutput<Tensor> output = output();
            assertThat(output.image().sizes().vec().get()).containsExactly(1, PaperBatch.IMAGE_LENGTH);
            assertThat(output.spectrum().sizes().vec().get()).containsExactly(1, 259);
            return output.redshift().numel();
        });
    }

    @Test
    void shouldRefuseAWidthThatItsHeadsDoNotDivide() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PaperSize.ofWidth(60))
                .withMessageContaining("multiple of the heads");
    }

    private float redshift() {
        return NativeMemory.scoped(() -> Tensors.values(output().redshift())[0]);
    }

    private PaperOutput<Tensor> output() {
        return network.apply(
                new TorchOps(weights),
                Tensors.of(image, 1, PaperSize.IMAGE_TOKENS, PaperSize.IMAGE_TOKEN_LENGTH),
                Tensors.of(imageVisible, 1, PaperSize.IMAGE_TOKENS, 1),
                Tensors.of(spectrum, 1, PaperSize.SPECTRUM_TOKENS, PaperSize.SPECTRUM_TOKEN_LENGTH),
                Tensors.of(spectrumVisible, 1, PaperSize.SPECTRUM_TOKENS, 1),
                0.1);
    }
}
