/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.recipe;

import dev.halflight.schemas.tokens.Targets;
import dev.halflight.trainer.model.TokenGeometry;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** Stretched images, band by band, and their mean over the pixels that are usable. */
final class BandImages {
    /** Of a pixel that is hardly ever measured. */
    private static final double LEAST_WEIGHT = 1e-6;

    private final TokenGeometry geometry;
    private final List<Targets> images;
    private final DMatrixRMaj[] means;

    BandImages(TokenGeometry geometry, List<Targets> images) {
        this.geometry = geometry;
        this.images = List.copyOf(images);
        means = new DMatrixRMaj[geometry.bands()];
        for (int band = 0; band < means.length; band++) {
            means[band] = computeMean(band);
        }
    }

    private DMatrixRMaj computeMean(int band) {
        DMatrixRMaj sum = square();
        DMatrixRMaj counted = square();
        for (Targets image : images) {
            for (int pixel = 0; pixel < sum.getNumElements(); pixel++) {
                int place = place(band, pixel);
                if (image.imageWeight()[place] > 0) {
                    sum.data[pixel] += image.imageWeight()[place] * image.image()[place];
                    counted.data[pixel] += image.imageWeight()[place];
                }
            }
        }
        for (int pixel = 0; pixel < sum.getNumElements(); pixel++) {
            sum.data[pixel] /= Math.max(LEAST_WEIGHT, counted.data[pixel]);
        }
        return sum;
    }

    int count() {
        return images.size();
    }

    DMatrixRMaj mean(int band) {
        return means[band];
    }

    /** The weight of an image in a band, 0 to 1: what is mostly noise counts little. */
    double weight(int image, int band) {
        float[] weights = images.get(image).imageWeight();
        double sum = 0;
        for (int pixel = 0; pixel < means[band].getNumElements(); pixel++) {
            sum += weights[place(band, pixel)];
        }
        return sum / means[band].getNumElements();
    }

    /** An image less the mean, 0 where it is not usable. */
    DMatrixRMaj deviation(int image, int band) {
        Targets targets = images.get(image);
        DMatrixRMaj deviation = square();
        for (int pixel = 0; pixel < deviation.getNumElements(); pixel++) {
            int place = place(band, pixel);
            if (targets.imageWeight()[place] > 0) {
                deviation.data[pixel] = targets.image()[place] - means[band].data[pixel];
            }
        }
        return deviation;
    }

    /** The products of the values of a line, a row or a column, summed over all; turned about the center it is the same. */
    DMatrixRMaj lines() {
        int size = geometry.size();
        DMatrixRMaj sum = square();
        DMatrixRMaj product = square();
        for (int image = 0; image < images.size(); image++) {
            for (int band = 0; band < means.length; band++) {
                double weight = weight(image, band);
                if (weight > 0) {
                    DMatrixRMaj values = deviation(image, band);
                    CommonOps_DDRM.addEquals(values, means[band]);
                    CommonOps_DDRM.scale(Math.sqrt(weight), values);
                    CommonOps_DDRM.multInner(values, product);
                    CommonOps_DDRM.addEquals(sum, product);
                    CommonOps_DDRM.multOuter(values, product);
                    CommonOps_DDRM.addEquals(sum, product);
                }
            }
        }
        DMatrixRMaj turned = square();
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                turned.set(row, column, sum.get(row, column) + sum.get(size - 1 - row, size - 1 - column));
            }
        }
        return turned;
    }

    private DMatrixRMaj square() {
        return new DMatrixRMaj(geometry.size(), geometry.size());
    }

    /** Where a pixel of a band, row-major, lies among the values of the tokens. */
    private int place(int band, int pixel) {
        int patch = geometry.patch();
        int row = pixel / geometry.size();
        int column = pixel % geometry.size();
        int token = row / patch * geometry.side() + column / patch;
        return ((token * geometry.bands() + band) * patch + row % patch) * patch + column % patch;
    }
}
