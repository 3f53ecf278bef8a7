/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import dev.halflight.trainer.model.Encoded;
import dev.halflight.trainer.model.Encoder;
import dev.halflight.trainer.model.Mmae;
import dev.halflight.trainer.model.Reconstruction;
import dev.halflight.trainer.torch.Tensors;
import dev.halflight.trainer.torch.TorchOps;
import dev.halflight.trainer.torch.Weights;
import org.bytedeco.pytorch.Tensor;

/** One pass of a batch through the network: the encoder sees the visible tokens alone, the decoder answers for the full grids. */
public final class ForwardPass {
    private final Mmae network;
    private final TorchOps ops;
    private final TokenSelection image;
    private final TokenSelection spectrum;
    private final Encoded<Tensor> encoded;

    /** Encodes a batch with these weights. */
    public ForwardPass(Mmae network, Weights weights, Batch batch) {
        this.network = network;
        ops = new TorchOps(weights);
        image = new TokenSelection(batch.image());
        spectrum = new TokenSelection(batch.spectrum());
        Encoder encoder = network.encoder();
        encoded = encoder.apply(
                ops,
                image.input(ops, encoder.imagePositions()),
                Tensors.of(batch.context(), batch.size(), batch.contextLength()),
                spectrum.input(ops, encoder.spectrumPositions()),
                spectrum.grid());
    }

    /** What the encoder gave; its latents are those of the visible tokens. */
    public Encoded<Tensor> encoded() {
        return encoded;
    }

    /** Image and spectrum of every sample, conditioned on ln(1+z) of each. */
    public Reconstruction<Tensor> reconstruct(float[] redshift) {
        int[] samples = new int[redshift.length];
        for (int k = 0; k < samples.length; k++) {
            samples[k] = k;
        }
        return reconstruct(samples, redshift);
    }

    /**
     * Image and spectrum of some of the samples.
     *
     * @param samples which
     * @param redshift ln(1+z) of each of them
     */
    public Reconstruction<Tensor> reconstruct(int[] samples, float[] redshift) {
        long[] places = new long[samples.length];
        for (int k = 0; k < places.length; k++) {
            places[k] = samples[k];
        }
        Tensor chosen = Tensors.indices(places);
        return network.decoder()
                .apply(
                        ops,
                        image.tokenGrid().index_select(0, chosen),
                        image.restore(encoded.imageLatents(), 2).index_select(0, chosen),
                        spectrum.restore(encoded.spectrumLatents(), 1).index_select(0, chosen),
                        image.gridMask().index_select(0, chosen),
                        spectrum.gridMask().index_select(0, chosen),
                        Tensors.of(redshift, redshift.length, 1));
    }
}
