/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.conditions;

import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.Observation;
import java.util.List;
import java.util.Optional;

/** One of the bands, whichever, was not observed. */
public record AnyBandMissing() implements Condition {
    @Override
    public String key() {
        return "band_missing_any";
    }

    @Override
    public String title() {
        return "one band missing, any";
    }

    @Override
    public Optional<Degraded> degrade(Observation observation, TokenLayout layout) {
        List<Band> bands = observation.getImages().stream()
                .map(BandImage::getBand)
                .filter(layout.bands()::contains)
                .toList();
        if (bands.size() < 2) {
            return Optional.empty();
        }
        Band lost = bands.get(Chance.of(observation, key()).nextInt(bands.size()));
        return new BandMissing(lost).degrade(observation, layout);
    }
}
