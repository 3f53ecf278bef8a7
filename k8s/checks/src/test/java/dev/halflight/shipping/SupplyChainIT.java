/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a release has beside its jars: made by the profile release alone. */
class SupplyChainIT {
    @BeforeEach
    void requireARelease() {
        assumeTrue(
                Files.exists(Checkout.path("processor/target/bom.json")),
                "no bill of materials: mvn -P release makes it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"processor", "trainer"})
    void shouldListEveryJarOfTheImageWithALicenseAndAHash(String module) throws IOException {
        List<String> listed = new ArrayList<>();
        for (JsonNode component : JsonMapper.builder()
                .build()
                .readTree(Checkout.path(module + "/target/bom.json").toFile())
                .path("components")) {
            listed.add(fileName(component));
            if (!component.path("group").asText().equals("dev.halflight")) {
                assertThat(component.path("licenses"))
                        .as("licenses of %s", component.path("purl"))
                        .isNotEmpty();
            }
            assertThat(component.path("hashes").toString()).contains("SHA-256");
        }

        assertThat(jars(module)).hasSizeGreaterThan(20);
        assertThat(listed).containsAll(jars(module));
    }

    @ParameterizedTest
    @ValueSource(strings = {"processor", "trainer"})
    void shouldNameTheLicenseOfEveryLibrary(String module) throws IOException {
        String licenses = Checkout.text(module + "/target/THIRD-PARTY.txt");

        for (String jar : jars(module)) {
            if (!jar.startsWith("halflight-")) {
                String name = jar.replaceAll("-\\d.*", "");
                assertThat(licenses).contains(":" + name + ":");
            }
        }
    }

    private static String fileName(JsonNode component) {
        String purl = component.path("purl").asText();
        String classifier = purl.contains("classifier=") ? "-" + purl.replaceAll(".*classifier=([^&]*).*", "$1") : "";
        return component.path("name").asText() + "-" + component.path("version").asText() + classifier + ".jar";
    }

    private static List<String> jars(String module) throws IOException {
        try (Stream<Path> files = Files.list(Checkout.path(module + "/target/lib"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
