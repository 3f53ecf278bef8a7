/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.conditions;

import dev.halflight.schemas.tokens.Mask;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.v1.Observation;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Image tokens are hidden at random, and with them their pixels from the photometry.
 *
 * @param part how many of them, 0 to 1
 */
public record TokensHidden(double part) implements Condition {
    public TokensHidden {
        if (!(part >= 0 && part <= 1)) {
            throw new IllegalArgumentException("a part of " + part + " cannot be hidden");
        }
    }

    private long percent() {
        return Math.round(100 * part);
    }

    @Override
    public String key() {
        return "hidden_" + percent();
    }

    @Override
    public String title() {
        return percent() + "% of the tokens hidden";
    }

    @Override
    public Optional<Degraded> degrade(Observation observation, TokenLayout layout) {
        SplittableRandom random = Chance.of(observation, key());
        Mask mask = Mask.imageOnly(layout);
        int count = layout.imageTokens();
        for (int left = (int) Math.round(part * count); left > 0; ) {
            int token = random.nextInt(count);
            left -= mask.image()[token] ? 1 : 0;
            mask.image()[token] = false;
        }
        return Optional.of(new Degraded(observation, mask));
    }
}
