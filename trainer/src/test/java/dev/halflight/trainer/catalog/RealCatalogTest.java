/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The published files, where they are at hand. */
class RealCatalogTest {
    @Test
    void shouldReadDeep2() throws IOException {
        List<CatalogGalaxy> galaxies = read(Catalog.DEEP2);
        assertThat(galaxies).hasSizeBetween(15_000, 15_878);
        List<String> grizy = List.of("cfht.g", "cfht.r", "cfht.i", "cfht.z", "subaru.y");
        assertThat(galaxies.stream().filter(galaxy -> galaxy.measured(grizy))).hasSizeBetween(7_900, 7_960);
    }

    @Test
    void shouldReadVvds() throws IOException {
        List<CatalogGalaxy> galaxies = read(Catalog.VVDS);
        assertThat(galaxies).hasSizeBetween(5_400, 5_500);
        assertThat(galaxies).allMatch(galaxy -> galaxy.position().isPresent());
    }

    @Test
    void shouldReadStripe82() throws IOException {
        assertThat(read(Catalog.STRIPE82)).hasSize(33_410);
    }

    @Test
    void shouldReadCosmos() throws IOException {
        assertThat(read(Catalog.COSMOS))
                .hasSizeBetween(450, 500)
                .allMatch(galaxy -> galaxy.profile().orElseThrow().halfLightRadius() < 6);
    }

    private static List<CatalogGalaxy> read(Catalog catalog) throws IOException {
        Path data = Path.of("../../shared/data");
        assumeThat(data).as("real data, which are not part of the project").isDirectory();
        Optional<Path> file = Files.isDirectory(data) ? catalog.find(data) : Optional.empty();
        return catalog.read(file.orElseThrow());
    }
}
