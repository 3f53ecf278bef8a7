/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.shipping.manifest;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.halflight.shipping.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Renders a folder of kustomize with kubectl. Where there is none, the test is skipped. */
public final class Kustomize {
    private static final Map<String, String> RENDERED = new ConcurrentHashMap<>();

    private Kustomize() {}

    /** All resources of a folder of {@code k8s}, as YAML. */
    public static String render(String folder) throws IOException, InterruptedException {
        String known = RENDERED.get(folder);
        if (known != null) {
            return known;
        }
        boolean there = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "kubectl")));
        assumeTrue(there, "no kubectl: overlays are not rendered");
        Process process = new ProcessBuilder(
                        "kubectl", "kustomize", Checkout.path("k8s/" + folder).toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("kubectl kustomize " + folder + ": " + output);
        }
        RENDERED.put(folder, output);
        return output;
    }
}
