/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.conditions;

import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.Observation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One band was not observed; of no meaning for an object that lacks it anyway, or has no other.
 *
 * @param band the band
 */
public record BandMissing(Band band) implements Condition {
    @Override
    public String key() {
        return "band_missing_" + letter();
    }

    @Override
    public String title() {
        return "no " + letter() + " band";
    }

    private String letter() {
        return band.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<Degraded> degrade(Observation observation, TokenLayout layout) {
        List<BandImage> left = observation.getImages().stream()
                .filter(image -> image.getBand() != band)
                .toList();
        if (left.isEmpty() || left.size() == observation.getImages().size()) {
            return Optional.empty();
        }
        return Optional.of(Degraded.of(Changed.images(observation, left), layout));
    }
}
