/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.conditions;

import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.v1.Observation;
import java.util.Optional;

/**
 * The charge of a bright star has run along the detector's columns through the object, in every band.
 *
 * @param width of the trail, pixels of the image
 */
public record BleedColumn(int width) implements Condition {
    public BleedColumn {
        if (width < 1) {
            throw new IllegalArgumentException("a bleed column is at least one pixel wide, not " + width);
        }
    }

    @Override
    public String key() {
        return "bleed_column";
    }

    @Override
    public String title() {
        return width + " px bleed column through the object";
    }

    @Override
    public Optional<Degraded> degrade(Observation observation, TokenLayout layout) {
        return Optional.of(Degraded.of(
                BadPixels.added(observation, (image, x, y) -> x >= -width / 2.0 && x < width / 2.0), layout));
    }
}
