/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.shipping.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BillOfMaterialsTest {
    private static final String LISTED = """
            {"components": [
              {"group": "org.example", "name": "stars", "version": "1.2", "purl": "pkg:maven/org.example/stars@1.2?type=jar",
               "licenses": [{"license": {"id": "MIT"}}], "hashes": [{"alg": "SHA-256", "content": "00"}]},
              {"group": "org.example", "name": "stars", "version": "1.2",
               "purl": "pkg:maven/org.example/stars@1.2?classifier=linux-x86_64&type=jar",
               "licenses": [{"license": {"id": "MIT"}}], "hashes": [{"alg": "SHA-256", "content": "00"}]},
              {"group": "dev.halflight", "name": "halflight-schemas", "version": "1", "purl": "pkg:maven/dev.halflight/halflight-schemas@1?type=jar",
               "hashes": [{"alg": "SHA-256", "content": "00"}]}
            ]}
            """;

    @TempDir
    Path folder;

    private Path lib;

    @BeforeEach
    void installWhatIsListed() throws IOException {
        lib = Files.createDirectory(folder.resolve("lib"));
        for (String jar : new String[] {"stars-1.2.jar", "stars-1.2-linux-x86_64.jar", "halflight-schemas-1.jar"}) {
            Files.createFile(lib.resolve(jar));
        }
    }

    @Test
    void shouldTellAJarThatIsNotListed() throws IOException {
        BillOfMaterials bill = bill(LISTED);
        assertThat(bill.unlisted(lib)).isEmpty();

        Files.createFile(lib.resolve("stars-1.3.jar"));

        assertThat(bill.unlisted(lib)).containsExactly("stars-1.3.jar");
    }

    @Test
    void shouldTellAComponentWithoutLicenseOrHash() throws IOException {
        assertThat(bill(LISTED).gaps()).isEmpty();

        String poor = LISTED.replaceFirst("\\[\\{\"license.*?}}]", "[]").replaceFirst("SHA-256", "MD5");

        assertThat(bill(poor).gaps()).containsExactly("stars-1.2.jar has no license", "stars-1.2.jar has no hash");
    }

    private BillOfMaterials bill(String json) throws IOException {
        return BillOfMaterials.read(Files.writeString(folder.resolve("bom.json"), json));
    }
}
