/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.shipping.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A compose file.
 *
 * @param root what it holds, with its anchors put in
 */
public record Compose(JsonNode root) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\w+:-([^}]*)}");

    /** Reads one. */
    public static Compose read(String text) {
        Object values = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        return new Compose(new YAMLMapper().valueToTree(values));
    }

    /** With another file over it, as far as the services' maps go; lists are taken from the other. */
    public Compose with(Compose other) {
        return new Compose(merged(root.deepCopy(), other.root));
    }

    private static JsonNode merged(JsonNode under, JsonNode over) {
        if (under instanceof ObjectNode object && over.isObject()) {
            over.properties()
                    .forEach(
                            entry -> object.set(entry.getKey(), merged(object.path(entry.getKey()), entry.getValue())));
            return object;
        }
        return over;
    }

    /** A service. */
    public JsonNode service(String name) {
        return root.path("services").path(name);
    }

    /** Its environment. */
    public Map<String, String> environment(String service) {
        Map<String, String> environment = new TreeMap<>();
        service(service)
                .path("environment")
                .properties()
                .forEach(entry -> environment.put(entry.getKey(), value(entry.getValue())));
        return environment;
    }

    /** Bytes of memory that a service may take; 0 where it is not said. */
    public long memory(String service) {
        Matcher size = Pattern.compile("(\\d+)([mg])")
                .matcher(service(service).path("mem_limit").asText());
        return size.matches() ? Long.parseLong(size.group(1)) << (size.group(2).equals("g") ? 30 : 20) : 0;
    }

    /** Where it breaks a rule, in words; empty if it does not. */
    public List<String> violations() {
        List<String> found = new ArrayList<>();
        root.path("services").properties().forEach(entry -> {
            String name = entry.getKey();
            JsonNode service = entry.getValue();
            require(ImageName.isPinned(value(service.path("image"))), name + ": the image is not pinned", found);
            require(service.path("cap_drop").toString().equals("[\"ALL\"]"), name + ": capabilities are kept", found);
            require(
                    service.path("security_opt").toString().contains("no-new-privileges:true"),
                    name + ": privileges may be gained",
                    found);
            require(!service.path("privileged").asBoolean(), name + ": it is privileged", found);
            service.path("ports")
                    .forEach(port -> require(
                            port.asText().startsWith("127.0.0.1:"), name + ": a port is open to the network", found));
        });
        return List.copyOf(found);
    }

    private static void require(boolean holds, String otherwise, List<String> found) {
        if (!holds) {
            found.add(otherwise);
        }
    }

    private static String value(JsonNode node) {
        return VARIABLE.matcher(node.asText()).replaceAll("$1");
    }
}
