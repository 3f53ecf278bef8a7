/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import dev.halflight.v1.Flag;
import dev.halflight.v1.ObjectClass;
import dev.halflight.v1.RedshiftUse;
import java.util.List;

/**
 * What is said of one object.
 *
 * @param from who says it of what, such as "images" or "template fit, spectrum"
 * @param redshift the estimated redshift
 * @param low lower end of its 68% interval
 * @param high upper end of its 68% interval
 * @param likeliest the most probable class
 * @param probability its probability, 0 to 1
 * @param use what the redshift is fit for
 * @param flags what to know before using it
 */
public record CaseAnswer(
        String from,
        double redshift,
        double low,
        double high,
        ObjectClass likeliest,
        double probability,
        RedshiftUse use,
        List<Flag> flags) {
    public CaseAnswer {
        flags = List.copyOf(flags);
    }
}
