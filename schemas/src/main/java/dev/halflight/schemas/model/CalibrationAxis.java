/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.model;

import java.util.List;

/**
 * A property by which redshift distributions are corrected, at some values of it; between them one interpolates.
 *
 * @param nodes increasing values of the property; its logarithm (base 10) for S/N and width
 */
public record CalibrationAxis(Property property, List<Double> nodes) {
    /** What distributions may be alike in. */
    public enum Property {
        MAGNITUDE,
        SIGNAL_TO_NOISE,
        REDSHIFT,
        WIDTH
    }

    public CalibrationAxis {
        nodes = List.copyOf(nodes);
        if (nodes.isEmpty()) {
            throw new IllegalArgumentException("an axis of a calibration needs a node");
        }
        for (int k = 1; k < nodes.size(); k++) {
            if (!(nodes.get(k) > nodes.get(k - 1))) {
                throw new IllegalArgumentException("the nodes of an axis of a calibration must increase: " + nodes);
            }
        }
    }

    /**
     * Where something stands: whole numbers are nodes, from 0; outside of the nodes it stands at the outermost one. What has no
     * magnitude or no signal stands with the faintest.
     */
    public double place(Circumstances circumstances) {
        double value = value(circumstances);
        int above = 0;
        while (above < nodes.size() && !(value <= nodes.get(above))) {
            above++;
        }
        if (above == 0 || above == nodes.size()) {
            return Math.max(0, above - 1);
        }
        double low = nodes.get(above - 1);
        return above - 1 + (value - low) / (nodes.get(above) - low);
    }

    private double value(Circumstances circumstances) {
        return switch (property) {
            case MAGNITUDE -> circumstances.magnitude();
            case SIGNAL_TO_NOISE ->
                circumstances.signalToNoise() > 0
                        ? Math.log10(circumstances.signalToNoise())
                        : Double.NEGATIVE_INFINITY;
            case REDSHIFT -> circumstances.redshift();
            case WIDTH -> Math.log10(circumstances.width());
        };
    }
}
