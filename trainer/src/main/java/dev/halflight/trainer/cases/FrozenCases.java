/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cases;

import dev.halflight.schemas.wire.AvroFileReader;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The frozen cases with their observations.
 *
 * @param cases the cases that are observed, in the order of the list
 * @param missing the cases of the list that are not
 */
public record FrozenCases(List<ObservedCase> cases, List<CaseEntry> missing) {
    public FrozenCases {
        cases = List.copyOf(cases);
        missing = List.copyOf(missing);
    }

    /** A case and its observation. */
    public record ObservedCase(CaseEntry entry, Observation observation) {}

    /**
     * Reads the observations of the cases, as {@code halflight convert cases} writes them.
     *
     * @throws IOException if the file cannot be read, or holds an object that is no case, or none at all
     */
    public static FrozenCases read(Path file) throws IOException {
        FrozenCaseList list = FrozenCaseList.ofProgram();
        Map<CaseEntry, Observation> observations = new HashMap<>();
        try (AvroFileReader<Observation> reader = new AvroFileReader<>(file, Observation.getClassSchema())) {
            for (Observation observation : reader) {
                CaseEntry entry = list.find(observation.getObjectId())
                        .orElseThrow(() -> new IOException(file + " holds " + observation.getObjectId()
                                + ", which is none of the frozen cases: make the file with halflight convert cases"));
                observations.put(entry, observation);
            }
        }
        if (observations.isEmpty()) {
            throw new IOException(file + " holds no observation: make the file with halflight convert cases");
        }
        return new FrozenCases(
                list.entries().stream()
                        .filter(observations::containsKey)
                        .map(entry -> new ObservedCase(entry, observations.get(entry)))
                        .toList(),
                list.entries().stream()
                        .filter(entry -> !observations.containsKey(entry))
                        .toList());
    }
}
