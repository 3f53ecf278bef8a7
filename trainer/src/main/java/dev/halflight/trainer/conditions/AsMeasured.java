/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.conditions;

import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.v1.Observation;
import java.util.Optional;

/** The images as they were measured: what the others are held against. */
public record AsMeasured() implements Condition {
    @Override
    public String key() {
        return "as_measured";
    }

    @Override
    public String title() {
        return "as measured";
    }

    @Override
    public Optional<Degraded> degrade(Observation observation, TokenLayout layout) {
        return Optional.of(Degraded.of(observation, layout));
    }
}
