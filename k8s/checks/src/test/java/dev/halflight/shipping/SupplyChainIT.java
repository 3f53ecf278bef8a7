/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.halflight.shipping.image.BillOfMaterials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        BillOfMaterials bill = BillOfMaterials.read(Checkout.path(module + "/target/bom.json"));

        assertThat(jars(module)).hasSizeGreaterThan(20);
        assertThat(bill.unlisted(lib(module))).isEmpty();
        assertThat(bill.gaps()).isEmpty();
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

    @ParameterizedTest
    @ValueSource(strings = {"processor", "trainer"})
    void shouldLeaveLibrariesForTestsOut(String module) throws IOException {
        assertThat(jars(module)).noneMatch(jar -> jar.matches("(junit|hamcrest|assertj|archunit|selenium).*"));
    }

    private static List<String> jars(String module) throws IOException {
        return BillOfMaterials.jars(lib(module));
    }

    private static Path lib(String module) {
        return Checkout.path(module + "/target/lib");
    }
}
