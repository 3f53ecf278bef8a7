/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.trainer.torch.Tensors;
import java.util.Arrays;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** Compares redshift PDFs on cells of ln(1+z), given as logits [B, cells], with the labels. */
public final class RedshiftLoss {
    private final Tensor logProbabilities;
    private final Tensor centers;
    private final Tensor redshift;
    private final Tensor width;
    private final Tensor weight;
    private final double cellWidth;

    /**
     * A comparison.
     *
     * @param cellWidth of the grid, in ln(1+z)
     */
    public RedshiftLoss(Tensor logits, Labels labels, double cellWidth) {
        int size = labels.redshift().length;
        logProbabilities = logits.log_softmax(-1);
        centers = centers((int) logits.size(1), cellWidth);
        redshift = Tensors.of(labels.redshift(), size, 1);
        width = Tensors.of(labels.redshiftWidth(), size, 1);
        weight = Tensors.of(labels.redshiftWeight(), size);
        this.cellWidth = cellWidth;
    }

    private static Tensor centers(int cells, double cellWidth) {
        float[] centers = new float[cells];
        for (int i = 0; i < cells; i++) {
            centers[i] = (float) ((i + 0.5) * cellWidth);
        }
        return Tensors.of(centers, 1, cells);
    }

    /** Cross-entropy against a Gaussian about each label. */
    public Tensor crossEntropy() {
        Tensor deviation = centers.sub(redshift).div(width);
        Tensor label = deviation.square().mul(new Scalar(-0.5f)).softmax(-1);
        return mean(label.mul(logProbabilities).sum(1).neg());
    }

    /** Continuous ranked probability score, the integral of (CDF - step at the label)^2 over ln(1+z) (Hersbach 2000). */
    public Tensor crps() {
        Tensor cumulative = logProbabilities.exp().cumsum(1);
        Tensor step = centers.ge(redshift).to(ScalarType.Float);
        Tensor squares = cumulative.sub(step).square();
        return mean(squares.sum(1).mul(new Scalar((float) cellWidth)));
    }

    private Tensor mean(Tensor perSample) {
        return WeightedMean.of(perSample, weight);
    }

    /** The peak of each PDF: see {@link RedshiftGrid#peak}. */
    static float[] peaks(Tensor logits, double cellWidth) {
        float[] probabilities = Tensors.values(logits.detach().softmax(-1));
        int cells = (int) logits.size(1);
        RedshiftGrid grid = new RedshiftGrid(cellWidth, cells);
        float[] peaks = new float[probabilities.length / cells];
        for (int sample = 0; sample < peaks.length; sample++) {
            peaks[sample] = (float) grid.peak(Arrays.copyOfRange(probabilities, sample * cells, (sample + 1) * cells));
        }
        return peaks;
    }
}
