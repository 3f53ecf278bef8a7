/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.shipping.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A Dockerfile, read as far as its rules ask.
 *
 * @param instructions one a line, continuation lines joined, comments left out
 */
public record Dockerfile(List<String> instructions) {
    private static final String NO_ROOT = "[1-9]\\d*(:[1-9]\\d*)?";

    public Dockerfile {
        instructions = List.copyOf(instructions);
    }

    /** Reads one. */
    public static Dockerfile read(String text) {
        String joined = text.replaceAll("(?m)^\\s*#.*\\n", "").replaceAll("\\\\\\n\\s*", " ");
        return new Dockerfile(joined.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList());
    }

    /** Where it breaks a rule, in words; empty if it does not. */
    public List<String> violations() {
        List<String> found = new ArrayList<>();
        Map<String, String> arguments = new TreeMap<>();
        List<String> stages = new ArrayList<>();
        for (String instruction : instructions) {
            String[] words = instruction.split("[\\s=]+");
            if (words[0].equals("ARG") && words.length > 2) {
                arguments.put("${" + words[1] + "}", words[2]);
            }
            if (words[0].equals("FROM")) {
                base(words[1], arguments, stages, found);
                stages.add(words.length > 3 ? words[3] : "");
            }
        }
        if (stages.size() < 2) {
            found.add("what builds is in the image: there is one stage");
        }
        if (!last("USER").matches(NO_ROOT)) {
            found.add("the user is not a number other than root's: '" + last("USER") + "'");
        }
        if (!last("ENTRYPOINT").startsWith("[")) {
            found.add("the entry point is a shell's, which does not pass signals on");
        }
        if (!last("COPY").contains("/code ")) {
            found.add("the code is not the last layer");
        }
        if (!last("VOLUME").contains("/tmp")) {
            found.add("/tmp is not a volume, and the root file system may be read-only");
        }
        if (last("HEALTHCHECK").contains("curl") || last("HEALTHCHECK").contains("wget")) {
            found.add("the health check needs a program that is not there");
        }
        return List.copyOf(found);
    }

    private static void base(String name, Map<String, String> arguments, List<String> stages, List<String> found) {
        if (stages.contains(name)) {
            return;
        }
        if (!arguments.containsKey(name)) {
            found.add("the base image " + name + " is not a build argument");
        } else if (!ImageName.isPinned(arguments.get(name))) {
            found.add("the base image " + arguments.get(name) + " is not pinned");
        }
    }

    /** The last instruction of a kind, without its name; empty if there is none. */
    public String last(String name) {
        return all(name).reduce((first, second) -> second).orElse("");
    }

    private Stream<String> all(String name) {
        return instructions.stream()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1));
    }
}
