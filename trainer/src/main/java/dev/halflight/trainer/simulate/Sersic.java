/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * An elliptical profile of Sersic 1963, averaged over pixels.
 *
 * @param index the profile's exponent n: 1 exponential, 4 de Vaucouleurs; above 0.36
 * @param halfLight semi-major axis of the ellipse that holds half the light, arcsec
 * @param axisRatio minor to major, above 0 up to 1
 * @param angle of the major axis from the x axis, radians
 */
record Sersic(double index, double halfLight, double axisRatio, double angle) implements Shape {
    /** Pixels within which the brightness of a cusp is not resolved further. */
    private static final double SMALLEST_STEP = 0.01;

    Sersic {
        if (!(index > 0.36 && halfLight > 0 && axisRatio > 0 && axisRatio <= 1)) {
            throw new IllegalArgumentException("no such profile: n = " + index + ", half-light radius " + halfLight
                    + " arcsec, axis ratio " + axisRatio);
        }
    }

    @Override
    public void draw(Raster raster, double x, double y) {
        int size = raster.size();
        double scale = raster.pixelScale();
        SersicTable table = new SersicTable(this, SMALLEST_STEP * scale, size * scale * 2.5 / axisRatio);
        // from pixels to the ellipse's axes, in units of the major one
        float majorX = (float) (scale * Math.cos(angle));
        float majorY = (float) (scale * Math.sin(angle));
        float minorX = (float) (-scale * Math.sin(angle) / axisRatio);
        float minorY = (float) (scale * Math.cos(angle) / axisRatio);
        double halfLightPixels = halfLight / scale;
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                float dx = (float) (column - x);
                float dy = (float) (row - y);
                int samples = samples(dx * dx + dy * dy, halfLightPixels);
                float step = 1f / samples;
                float sum = 0;
                for (int i = 0; i < samples; i++) {
                    float sy = dy + (i + 0.5f) * step - 0.5f;
                    for (int k = 0; k < samples; k++) {
                        float sx = dx + (k + 0.5f) * step - 0.5f;
                        float major = sx * majorX + sy * majorY;
                        float minor = sx * minorX + sy * minorY;
                        sum += table.at(major * major + minor * minor);
                    }
                }
                raster.add(column, row, sum * scale * scale * step * step);
            }
        }
    }

    /** How finely a pixel is sampled along a side: the more, the nearer the cusp. */
    private static int samples(float squaredPixels, double halfLightPixels) {
        if (squaredPixels < 1.5f * 1.5f) {
            return 15;
        }
        if (squaredPixels < 5 * 5) {
            return 5;
        }
        double smooth = Math.max(10, 2 * halfLightPixels);
        return squaredPixels < smooth * smooth ? 3 : 1;
    }

    /**
     * Surface brightness per square arcsec at an elliptical radius in arcsec, of total flux 1:
     * I = I_e exp(-b ((r / R_e)^(1/n) - 1)), with I_e from F = 2 pi n q R_e^2 I_e e^b b^(-2n) Gamma(2n) (Graham and Driver 2005, PASA 22, 118).
     */
    double brightness(double radius) {
        return brightnessBySquare().applyAsDouble(radius * radius);
    }

    /** The brightness as a function of the square of the radius, for many radii. */
    DoubleUnaryOperator brightnessBySquare() {
        double b = b();
        double logCenter = 2 * index * Math.log(b)
                - LogGamma.value(2 * index)
                - Math.log(2 * Math.PI * index * axisRatio * halfLight * halfLight);
        double unit = 1 / (halfLight * halfLight);
        double exponent = 0.5 / index;
        return square -> Math.exp(logCenter - b * Math.pow(square * unit, exponent));
    }

    /** Half of the light lies within R_e: the series of Ciotti and Bertin 1999, A&A 352, 447. */
    private double b() {
        double n = index;
        return 2 * n
                - 1.0 / 3
                + 4 / (405 * n)
                + 46 / (25_515 * n * n)
                + 131 / (1_148_175 * n * n * n)
                - 2_194_697 / (30_690_717_750.0 * n * n * n * n);
    }

    /** A stand-in close enough for the light in a fiber: the exact one at the half-light radius. */
    @Override
    public double within(double radius) {
        double circular = halfLight * Math.sqrt(axisRatio);
        return 1 - Math.pow(2, -Math.pow(radius / circular, 1.4 / Math.sqrt(index)));
    }
}
