/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.halflight.v1.Band;
import dev.halflight.v1.ImageKind;
import dev.halflight.v1.ObjectClass;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the list of frozen cases, a JSON array. What it says for people only is passed over. */
final class FrozenCaseFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path path;

    private FrozenCaseFile(Path path) {
        this.path = path;
    }

    static List<FrozenCase> read(Path path) throws IntakeException {
        JsonNode list;
        try {
            list = JSON.readTree(path.toFile());
        } catch (IOException e) {
            throw new IntakeException(path + " cannot be read as a list of cases: " + e.getMessage(), e);
        }
        if (!list.isArray() || list.isEmpty()) {
            throw new IntakeException(path + " is not a list of cases: it is no JSON array, or empty");
        }
        List<FrozenCase> cases = new ArrayList<>();
        for (JsonNode node : list) {
            cases.add(new FrozenCaseFile(path).frozenCase(node));
        }
        return cases;
    }

    private FrozenCase frozenCase(JsonNode node) throws IntakeException {
        String name = text(node, "name").orElse("");
        if (name.isBlank() || text(node, "survey").isEmpty() || !place(node)) {
            throw new IntakeException(path + ", case " + name + ": it needs a name, survey, ra and dec");
        }
        List<String> images = new ArrayList<>();
        node.path("images")
                .propertyStream()
                .forEach(entry ->
                        images.add(entry.getKey() + "=" + entry.getValue().asText()));
        Map<Band, String> files = BandValues.parse(path + ", case " + name + ", images", images);
        return new FrozenCase(
                name,
                text(node, "survey").orElseThrow(),
                node.get("ra").asDouble(),
                node.get("dec").asDouble(),
                files,
                kind(node, name),
                zeroPoint(node),
                text(node, "spectrum"),
                Optional.ofNullable(node.get("knownRedshift")).map(JsonNode::asDouble),
                knownClass(node, name));
    }

    private static boolean place(JsonNode node) {
        return node.path("ra").isNumber() && node.path("dec").isNumber();
    }

    private static Optional<ZeroPoint> zeroPoint(JsonNode node) {
        Optional<ZeroPoint> keyword = text(node, "zeroPointHeader").map(ZeroPoint.Keyword::new);
        return keyword.or(() -> Optional.ofNullable(node.get("zeroPoint"))
                .map(JsonNode::asDouble)
                .map(ZeroPoint.Magnitude::new));
    }

    private ImageKind kind(JsonNode node, String name) throws IntakeException {
        String kind = text(node, "kind").orElse(ImageKind.COADD.name());
        try {
            return ImageKind.valueOf(kind);
        } catch (IllegalArgumentException e) {
            throw new IntakeException(
                    path + ", case " + name + ": kind " + kind + " is not COADD, TEMPLATE, VISIT or DIFFERENCE", e);
        }
    }

    private Optional<ObjectClass> knownClass(JsonNode node, String name) throws IntakeException {
        Optional<String> known = text(node, "knownClass");
        try {
            return known.map(ObjectClass::valueOf);
        } catch (IllegalArgumentException e) {
            throw new IntakeException(
                    path + ", case " + name + ": knownClass " + known.get() + " is not STAR, GALAXY or QUASAR", e);
        }
    }

    private static Optional<String> text(JsonNode node, String key) {
        return Optional.ofNullable(node.get(key)).map(JsonNode::asText);
    }
}
