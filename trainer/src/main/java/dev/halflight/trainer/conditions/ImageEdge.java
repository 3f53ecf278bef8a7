/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.conditions;

import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.v1.Observation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The images end at a straight line on the sky, in every band, in any direction.
 *
 * @param distance of the line from the object, arcsec
 */
public record ImageEdge(double distance) implements Condition {
    public ImageEdge {
        if (!(distance > 0)) {
            throw new IllegalArgumentException("the edge is at a positive distance, not " + distance);
        }
    }

    @Override
    public String key() {
        return "edge";
    }

    @Override
    public String title() {
        return String.format(Locale.ROOT, "edge %.1f″ from the object", distance);
    }

    @Override
    public Optional<Degraded> degrade(Observation observation, TokenLayout layout) {
        double direction = 2 * Math.PI * Chance.of(observation, key()).nextDouble();
        double toEast = Math.sin(direction);
        double toNorth = Math.cos(direction);
        return Optional.of(Degraded.of(
                BadPixels.added(observation, (image, x, y) -> {
                    List<Double> toSky = image.getPixelToSky();
                    double east = toSky.get(0) * x + toSky.get(1) * y;
                    double north = toSky.get(2) * x + toSky.get(3) * y;
                    return east * toEast + north * toNorth > distance;
                }),
                layout));
    }
}
