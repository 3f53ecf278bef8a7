/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.halflight.v1.Flag;
import dev.halflight.v1.ObjectClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The list of the frozen cases, {@code cases.json} on the class path. */
public final class FrozenCaseList {
    private static final String FILE = "/cases.json";
    private static final FrozenCaseList OF_PROGRAM = read();

    private final List<CaseEntry> entries;
    private final Map<String, CaseEntry> byId = new HashMap<>();

    private FrozenCaseList(List<CaseEntry> entries) {
        this.entries = List.copyOf(entries);
        for (CaseEntry entry : entries) {
            add(entry.name(), entry);
            entry.identifiers().forEach(id -> add(id, entry));
        }
    }

    private void add(String id, CaseEntry entry) {
        if (byId.put(id, entry) != null) {
            throw new IllegalArgumentException(FILE + " has two cases of the id " + id);
        }
    }

    /** The list that is part of the program. */
    public static FrozenCaseList ofProgram() {
        return OF_PROGRAM;
    }

    private static FrozenCaseList read() {
        try (InputStream stream = FrozenCaseList.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("the program was built without " + FILE);
            }
            List<CaseEntry> entries = new ArrayList<>();
            for (JsonNode node : new ObjectMapper().readTree(stream)) {
                entries.add(entry(node));
            }
            return new FrozenCaseList(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static CaseEntry entry(JsonNode node) {
        Set<String> identifiers = new HashSet<>();
        node.path("identifiers").forEach(id -> identifiers.add(id.asText()));
        Set<Flag> flaggedAs = EnumSet.noneOf(Flag.class);
        node.path("flaggedAs").forEach(flag -> flaggedAs.add(Flag.valueOf(flag.asText())));
        return new CaseEntry(
                node.path("name").asText(),
                identifiers,
                Optional.ofNullable(node.get("spectrum")).map(JsonNode::asText),
                Optional.ofNullable(node.get("knownRedshift")).map(JsonNode::asDouble),
                Optional.ofNullable(node.get("knownClass"))
                        .map(JsonNode::asText)
                        .map(ObjectClass::valueOf),
                node.path("source").asText(),
                node.path("known").asText(),
                node.path("expected").asText(),
                flaggedAs,
                node.path("refused").asBoolean());
    }

    /** The cases, in the order of the list. */
    public List<CaseEntry> entries() {
        return entries;
    }

    /** The case that an object is, by its name or by an id that a survey gave it. */
    public Optional<CaseEntry> find(String objectId) {
        return Optional.ofNullable(byId.get(objectId));
    }
}
