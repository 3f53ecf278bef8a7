/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.recipe;

import dev.halflight.schemas.tokens.Targets;
import dev.halflight.trainer.model.ImageComponents;
import dev.halflight.trainer.model.Parameter;
import dev.halflight.trainer.model.TokenGeometry;
import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Learns {@link ImageComponents} from images: the principal components of their coefficients, less the variance of the noise. What of an
 * image is not usable counts as the mean.
 */
final class ComponentFit {
    /** Variance of a stretched pixel that is noise, and no image's. */
    private static final double NOISE = 0.015;

    private static final double LEAST_VARIANCE = 1e-6;

    private final ImageComponents components;
    private final TokenGeometry geometry;
    private final int functions;
    private final BandImages images;

    private ComponentFit(ImageComponents components, List<Targets> images) {
        this.components = components;
        geometry = components.geometry();
        functions = (int) components.axis().shape()[1];
        this.images = new BandImages(geometry, images);
    }

    /** The values of the components' parameters; none if there is no image. */
    static Map<Parameter, float[]> of(ImageComponents components, List<Targets> images) {
        return images.isEmpty() ? Map.of() : new ComponentFit(components, images).values();
    }

    private Map<Parameter, float[]> values() {
        DMatrixRMaj axis = Eigenvectors.of(images.lines()).first(functions);
        int square = functions * functions;
        int length = geometry.bands() * square;
        DMatrixRMaj mean = new DMatrixRMaj(1, length);
        for (int band = 0; band < geometry.bands(); band++) {
            put(mean, 0, band, coefficients(axis, images.mean(band)));
        }
        DMatrixRMaj deviations = new DMatrixRMaj(images.count(), length);
        double[][] together = new double[geometry.bands()][geometry.bands()];
        for (int image = 0; image < images.count(); image++) {
            for (int band = 0; band < geometry.bands(); band++) {
                DMatrixRMaj found = coefficients(axis, images.deviation(image, band));
                CommonOps_DDRM.scale(Math.sqrt(images.weight(image, band)), found);
                put(deviations, image, band, found);
                for (int other = 0; other < geometry.bands(); other++) {
                    together[band][other] += Math.sqrt(images.weight(image, band) * images.weight(image, other));
                }
            }
        }
        DMatrixRMaj covariance = new DMatrixRMaj(length, length);
        CommonOps_DDRM.multInner(deviations, covariance);
        // surveys lack different bands: each two are compared where both are
        for (int row = 0; row < length; row++) {
            for (int column = 0; column < length; column++) {
                double pairs = together[row / square][column / square];
                covariance.set(row, column, pairs > 0 ? covariance.get(row, column) / pairs : 0);
            }
        }
        return Map.of(
                components.axis(),
                floats(axis),
                components.mean(),
                floats(mean),
                components.directions(),
                directions(Eigenvectors.of(covariance)));
    }

    private float[] directions(Eigenvectors found) {
        int count = (int) components.directions().shape()[0];
        DMatrixRMaj vectors = found.first(count);
        CommonOps_DDRM.transpose(vectors);
        for (int row = 0; row < count; row++) {
            double scale = Math.sqrt(Math.max(found.value(row) - NOISE, LEAST_VARIANCE));
            for (int column = 0; column < vectors.numCols; column++) {
                vectors.set(row, column, scale * vectors.get(row, column));
            }
        }
        return floats(vectors);
    }

    private DMatrixRMaj coefficients(DMatrixRMaj axis, DMatrixRMaj image) {
        DMatrixRMaj half = new DMatrixRMaj(functions, geometry.size());
        CommonOps_DDRM.multTransA(axis, image, half);
        DMatrixRMaj whole = new DMatrixRMaj(functions, functions);
        CommonOps_DDRM.mult(half, axis, whole);
        return whole;
    }

    private void put(DMatrixRMaj rows, int row, int band, DMatrixRMaj coefficients) {
        int from = row * rows.numCols + band * coefficients.getNumElements();
        System.arraycopy(coefficients.data, 0, rows.data, from, coefficients.getNumElements());
    }

    private static float[] floats(DMatrixRMaj matrix) {
        float[] values = new float[matrix.getNumElements()];
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) matrix.data[k];
        }
        return values;
    }
}
