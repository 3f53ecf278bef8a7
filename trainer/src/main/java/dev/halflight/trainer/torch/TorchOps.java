/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.torch;

import dev.halflight.trainer.model.Ops;
import dev.halflight.trainer.model.Parameter;
import java.util.List;
import java.util.Optional;
import org.bytedeco.pytorch.DoubleOptional;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarOptional;
import org.bytedeco.pytorch.StringViewOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** Runs the operations in LibTorch, with gradients where the weights collect them. */
public class TorchOps implements Ops<Tensor> {
    private static final double EPSILON = 1e-5;
    private static final long ROUND = 64;

    private final Weights weights;

    /** Operations that take the parameters' values from these weights. */
    public TorchOps(Weights weights) {
        this.weights = weights;
    }

    @Override
    public Tensor fixed(Tensor x) {
        return x.detach();
    }

    @Override
    public Tensor parameter(Parameter parameter) {
        return weights.tensor(parameter);
    }

    @Override
    public Tensor firstRows(Parameter table, Tensor like, long more) {
        return parameter(table).narrow(0, 0, like.size(1) + more);
    }

    @Override
    public Tensor rows(Parameter table, Tensor start, long count) {
        long last = table.shape()[0] - count;
        Tensor first =
                start.detach().round().clamp(new ScalarOptional(new Scalar(0)), new ScalarOptional(new Scalar(last)));
        Tensor places = first.to(ScalarType.Long).add(Tensors.placed(torch.arange(new Scalar(count))));
        return parameter(table).index_select(0, places.reshape(-1)).view(start.size(0), count, -1);
    }

    @Override
    public Tensor constant(float... values) {
        return Tensors.of(values, values.length);
    }

    @Override
    public Tensor add(Tensor a, Tensor b) {
        return a.add(b);
    }

    @Override
    public Tensor add(Tensor a, float b) {
        return a.add(new Scalar(b));
    }

    @Override
    public Tensor multiply(Tensor a, Tensor b) {
        return a.mul(b);
    }

    @Override
    public Tensor multiply(Tensor a, float b) {
        return a.mul(new Scalar(b));
    }

    @Override
    public Tensor divide(Tensor a, Tensor b) {
        return a.div(b);
    }

    @Override
    public Tensor matmul(Tensor a, Tensor b) {
        weights.count(a.numel() * b.size(-1));
        return a.matmul(b);
    }

    @Override
    public Tensor linear(Tensor x, Parameter weight, Parameter bias) {
        weights.count(x.numel() * weight.shape()[1]);
        return torch.linear(x, parameter(weight).t(), new TensorOptional(parameter(bias)));
    }

    @Override
    public Tensor layerNorm(Tensor x, Parameter scale, Parameter shift) {
        TensorOptional scales = new TensorOptional(parameter(scale));
        TensorOptional shifts = new TensorOptional(parameter(shift));
        return torch.layer_norm(x, scale.shape(), scales, shifts, EPSILON, false);
    }

    @Override
    public Tensor gelu(Tensor x) {
        return torch.gelu(x);
    }

    @Override
    public Tensor relu(Tensor x) {
        return x.relu();
    }

    @Override
    public Tensor softmax(Tensor x) {
        return x.softmax(-1);
    }

    @Override
    public Tensor log(Tensor x) {
        return x.log();
    }

    @Override
    public Tensor sin(Tensor x) {
        return x.sin();
    }

    @Override
    public Tensor cos(Tensor x) {
        return x.cos();
    }

    @Override
    public Tensor max(Tensor x, int axis) {
        return x.amax(new long[] {axis}, true);
    }

    @Override
    public Tensor reshape(Tensor x, long... shape) {
        long[] full = shape.clone();
        for (int i = 0; i < full.length; i++) {
            full[i] = full[i] == 0 ? x.size(i) : full[i];
        }
        return x.reshape(full);
    }

    @Override
    public Tensor transpose(Tensor x, int... order) {
        long[] axes = new long[order.length];
        for (int i = 0; i < order.length; i++) {
            axes[i] = order[i];
        }
        return x.permute(axes);
    }

    @Override
    public Tensor concatenate(int axis, List<Tensor> parts) {
        return torch.cat(new TensorVector(parts.toArray(new Tensor[0])), axis);
    }

    @Override
    public Tensor slice(Tensor x, int axis, long from, long to) {
        long end = to < 0 ? x.size(axis) + to : Math.min(to, x.size(axis));
        return x.narrow(axis, from, end - from);
    }

    @Override
    public Tensor reverse(Tensor x, int axis) {
        return x.flip(axis);
    }

    @Override
    public Tensor gather(Tensor x, int axis, long... places) {
        return x.index_select(axis, Tensors.indices(places));
    }

    /** Through Fourier space, where a correlation is a product: LibTorch's convolution is slow for kernels this long. */
    @Override
    public Tensor correlate(Tensor signals, Tensor kernels) {
        long length = signals.size(2);
        // a round number of places is quickly transformed; the places beyond the end are those where a kernel juts out
        LongOptional places = new LongOptional((length + ROUND - 1) / ROUND * ROUND);
        Tensor ofSignals = torch.fft_rfft(signals, places, -1, new StringViewOptional());
        Tensor ofKernels = torch.fft_rfft(kernels, places, -1, new StringViewOptional());
        // a product of complex numbers is four of real ones
        weights.count(4 * ofSignals.numel() * kernels.size(0));
        Tensor products = ofSignals.permute(2, 0, 1).matmul(ofKernels.conj().permute(2, 1, 0));
        return torch.fft_irfft(products.permute(1, 2, 0), places, -1, new StringViewOptional())
                .narrow(2, 0, length - kernels.size(2) + 1);
    }

    /** The same attention, fused: several times faster in training. */
    @Override
    public Tensor attention(Tensor query, Tensor key, Tensor value, Optional<Tensor> bias, int heads, int headWidth) {
        countAttention(query, key);
        Tensor mixed = torch.scaled_dot_product_attention(
                split(query, heads, headWidth),
                split(key, heads, headWidth),
                split(value, heads, headWidth),
                bias.map(TensorOptional::new).orElseGet(TensorOptional::new),
                0,
                false,
                new DoubleOptional(),
                false);
        return reshape(mixed.transpose(1, 2), 0, 0, (long) heads * headWidth);
    }

    /** Scores, and the mixture of the values: two products of each query with each key. */
    void countAttention(Tensor query, Tensor key) {
        weights.count(2 * query.numel() * key.size(1));
    }

    private Tensor split(Tensor x, int heads, int headWidth) {
        return reshape(x, 0, 0, heads, headWidth).transpose(1, 2);
    }
}
