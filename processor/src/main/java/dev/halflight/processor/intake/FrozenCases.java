/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import dev.halflight.v1.Observation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes observations of the real objects on a list. */
public final class FrozenCases {
    private FrozenCases() {}

    /**
     * Reads what the files of each case say.
     *
     * @param list the list, JSON
     * @param folder where the files are that it names
     * @throws IntakeException if the list cannot be read, or there is no such folder
     */
    public static Converted observe(Path list, Path folder) throws IntakeException {
        if (!Files.isDirectory(folder)) {
            throw new IntakeException(folder + " is not a folder: name the one with the files of the cases");
        }
        List<Observation> observations = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        for (FrozenCase one : FrozenCaseFile.read(list)) {
            try {
                observations.add(one.observe(folder));
            } catch (IntakeException e) {
                refusals.add("case " + one.name() + ": " + e.getMessage());
            }
        }
        return new Converted(observations, refusals);
    }
}
