/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.onnx;

import dev.halflight.trainer.model.Encoded;
import dev.halflight.trainer.model.Mmae;
import dev.halflight.trainer.model.Reconstruction;
import dev.halflight.trainer.torch.NativeMemory;
import dev.halflight.trainer.torch.Tensors;
import dev.halflight.trainer.torch.TorchOps;
import dev.halflight.trainer.torch.TrainedNetwork;
import dev.halflight.trainer.torch.Weights;
import dev.halflight.trainer.train.Batch;
import dev.halflight.trainer.train.ForwardPass;
import dev.halflight.trainer.train.TokenGrid;
import org.bytedeco.pytorch.Tensor;

/** The answers of the network in LibTorch; the decoder is told the redshifts of the labels. */
final class TorchAnswers {
    private final Mmae network;
    private final Weights weights;

    TorchAnswers(TrainedNetwork trained) {
        network = trained.network();
        weights = trained.weights();
    }

    /** As in training: the encoder is given the visible tokens alone. */
    Answers gathered(Batch batch) {
        return NativeMemory.scoped(() -> {
            ForwardPass pass = new ForwardPass(network, weights, batch);
            return answers(pass.encoded(), pass.reconstruct(batch.labels().redshift()));
        });
    }

    /** As a model is served: the encoder is given the full grids and what of them is visible. */
    Answers masked(Batch batch) {
        return NativeMemory.scoped(() -> {
            TorchOps ops = new TorchOps(weights);
            int size = batch.size();
            Tensor imageMask = mask(batch.image());
            Tensor spectrumMask = mask(batch.spectrum());
            Encoded<Tensor> encoded = network.encoder()
                    .apply(
                            ops,
                            tokens(batch.image()),
                            imageMask,
                            Tensors.of(batch.context(), size, batch.contextLength()),
                            tokens(batch.spectrum()),
                            spectrumMask);
            Tensor redshift = Tensors.of(batch.labels().redshift(), size, 1);
            return answers(
                    encoded,
                    network.decoder()
                            .apply(
                                    ops,
                                    tokens(batch.image()),
                                    encoded.imageLatents(),
                                    encoded.spectrumLatents(),
                                    imageMask,
                                    spectrumMask,
                                    redshift));
        });
    }

    private static Tensor tokens(TokenGrid grid) {
        return Tensors.of(grid.tokens(), grid.size(), grid.count(), grid.tokenLength());
    }

    private static Tensor mask(TokenGrid grid) {
        return Tensors.of(grid.visible(), grid.size(), grid.count());
    }

    private Answers answers(Encoded<Tensor> encoded, Reconstruction<Tensor> reconstruction) {
        return new Answers(
                Tensors.values(encoded.redshift().softmax(-1)),
                network.config().sizes().redshiftCells(),
                Tensors.values(encoded.classes().softmax(-1)),
                Tensors.values(encoded.embedding()),
                Tensors.values(reconstruction.image()),
                Tensors.values(reconstruction.spectrum()));
    }
}
