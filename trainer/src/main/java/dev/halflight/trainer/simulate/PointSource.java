/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/** A star, a quasar or a nucleus: drawn as the Lanczos-windowed sinc of order 6, which a point spread function blurs like a true point. */
record PointSource() implements Shape {
    private static final int ORDER = 6;

    @Override
    public void draw(Raster raster, double x, double y) {
        int left = (int) Math.floor(x) - ORDER + 1;
        int bottom = (int) Math.floor(y) - ORDER + 1;
        double[] columns = weights(x - left);
        double[] rows = weights(y - bottom);
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                int size = raster.size();
                raster.add(
                        Math.floorMod(left + column, size),
                        Math.floorMod(bottom + row, size),
                        rows[row] * columns[column]);
            }
        }
    }

    @Override
    public double within(double radius) {
        return 1;
    }

    private static double[] weights(double position) {
        double[] weights = new double[2 * ORDER];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = sinc(position - i) * sinc((position - i) / ORDER);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    private static double sinc(double x) {
        return Math.abs(x) < 1e-9 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }
}
