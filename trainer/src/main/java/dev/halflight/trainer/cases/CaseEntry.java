/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cases;

import dev.halflight.v1.Flag;
import dev.halflight.v1.ObjectClass;
import java.util.Optional;
import java.util.Set;

/**
 * What the list says of a frozen case.
 *
 * @param name its name, the id of its observation
 * @param identifiers other ids that an observation of the same object may have
 * @param spectrum its spectrum, relative to the folder of the data, where it has one
 * @param knownRedshift its redshift, where it is known
 * @param knownClass what it is, where that is known
 * @param source where that is known from
 * @param known what is known of it, in a sentence
 * @param expected what one should expect of a model, in a sentence
 * @param flaggedAs one of these flags must warn of it, and no redshift of it be recommended; of most cases none need do
 * @param isRefused whether nothing can be said of it, so that it must be refused
 */
public record CaseEntry(
        String name,
        Set<String> identifiers,
        Optional<String> spectrum,
        Optional<Double> knownRedshift,
        Optional<ObjectClass> knownClass,
        String source,
        String known,
        String expected,
        Set<Flag> flaggedAs,
        boolean isRefused) {
    public CaseEntry {
        if (name.isBlank() || known.isBlank() || expected.isBlank()) {
            throw new IllegalArgumentException(
                    "case " + name + " needs a name, what is known of it, and what to expect of a model");
        }
        identifiers = Set.copyOf(identifiers);
        flaggedAs = Set.copyOf(flaggedAs);
    }
}
