/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import java.util.List;
import java.util.Optional;

/**
 * A real object that is never trained on, looked at by itself.
 *
 * @param name its name
 * @param known what is known of it, with the source
 * @param redshift its redshift, where it is known
 * @param answers what the model, or another, says of it
 * @param png a small picture of it
 */
public record FrozenCase(
        String name, String known, Optional<Double> redshift, List<CaseAnswer> answers, Optional<byte[]> png) {
    public FrozenCase {
        answers = List.copyOf(answers);
    }
}
