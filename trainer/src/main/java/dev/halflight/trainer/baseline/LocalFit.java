/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline;

/**
 * Fits a plane to values around a place, the nearer the more they count (Cleveland 1979), and reads it off at that place. Values
 * on a plane are met exactly if their weights are large; where noise outweighs them, so that their slope says little, it is flattened.
 */
final class LocalFit {
    /** How steep a plane is believed without proof: the variance of its slope is the inverse of this, in units of the weights. */
    private static final double RIDGE = 10;

    private double weights;
    private double x;
    private double y;
    private double xx;
    private double xy;
    private double yy;
    private double value;
    private double valueX;
    private double valueY;

    /** Takes in a value at an offset from the place. */
    void add(double offsetX, double offsetY, double weight, double given) {
        weights += weight;
        x += weight * offsetX;
        y += weight * offsetY;
        xx += weight * offsetX * offsetX;
        xy += weight * offsetX * offsetY;
        yy += weight * offsetY * offsetY;
        value += weight * given;
        valueX += weight * offsetX * given;
        valueY += weight * offsetY * given;
    }

    /** The summed weight of the values. */
    double weights() {
        return weights;
    }

    /** The plane's value at the place; 0 without values. */
    double atPlace() {
        if (!(weights > 0)) {
            return 0;
        }
        double meanX = x / weights;
        double meanY = y / weights;
        double mean = value / weights;
        double ridge = RIDGE / weights;
        double sxx = xx / weights - meanX * meanX + ridge;
        double syy = yy / weights - meanY * meanY + ridge;
        double sxy = xy / weights - meanX * meanY;
        double svx = valueX / weights - mean * meanX;
        double svy = valueY / weights - mean * meanY;
        double determinant = sxx * syy - sxy * sxy;
        double slopeX = (svx * syy - svy * sxy) / determinant;
        double slopeY = (svy * sxx - svx * sxy) / determinant;
        return mean - slopeX * meanX - slopeY * meanY;
    }
}
