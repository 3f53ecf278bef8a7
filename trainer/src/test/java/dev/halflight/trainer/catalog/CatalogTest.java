/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import nom.tam.fits.BinaryTable;
import nom.tam.fits.Fits;
import nom.tam.fits.FitsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogTest {
    private static final String VVDS_HEADER = "ds_spectra.NUM,ds_spectra.ALPHA,ds_spectra.DELTA,ds_spectra.Z,"
            + "MAG_AUTO_U,MAGERR_AUTO_U,MAG_AUTO_G,MAGERR_AUTO_G,MAG_AUTO_R,MAGERR_AUTO_R,"
            + "MAG_AUTO_I,MAGERR_AUTO_I,MAG_AUTO_Z,MAGERR_AUTO_Z\n";

    @TempDir
    private Path folder;

    @Test
    void shouldReadDeep2WithoutItsSentinels() throws IOException, FitsException {
        Path file = folder.resolve(Catalog.DEEP2.fileName());
        String[] bands = {"u", "g", "r", "i2", "i", "z", "y"};
        BinaryTable table = new BinaryTable();
        addColumn(table, "redshift", 0.7, 0.0);
        for (int band = 0; band < bands.length; band++) {
            addColumn(table, bands[band], bands[band].equals("i2") ? -99 : 24 - 0.5 * band, 22);
        }
        for (String band : bands) {
            addColumn(table, band + "err", band.equals("u") ? 1.2 : 0.05, 0.05);
        }
        write(table, file);

        List<CatalogGalaxy> galaxies = Catalog.DEEP2.read(file);

        assertThat(galaxies).hasSize(1);
        CatalogGalaxy galaxy = galaxies.get(0);
        assertThat(galaxy.id()).isEqualTo("deep2-0");
        assertThat(galaxy.redshift()).isEqualTo(0.7);
        assertThat(galaxy.magnitudes())
                .containsOnlyKeys("cfht.g", "cfht.r", "cfht.i", "cfht.z", "subaru.y")
                .containsEntry("cfht.i", new Magnitude(22, OptionalDouble.of(0.05)));
        assertThat(galaxy.color("cfht.g", "cfht.r")).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void shouldReadVvdsWithoutItsStars() throws IOException {
        Path file = folder.resolve("vvds.csv");
        Files.writeString(
                file,
                VVDS_HEADER
                        + "0201,36.5,-4.5,0.3970,24.4,0.023,23.9,0.01,23.2,0.01,22.9,0.01,22.6,0.0136\n"
                        + "0202,36.6,-4.6,0.0000,20,0.01,20,0.01,20,0.01,20,0.01,20,0.01\n"
                        + "0203,36.7,-4.7,1.1,-99.9,-99.9,23.9,0.01,23.2,0.01,22.9,0.01,,\n");

        List<CatalogGalaxy> galaxies = Catalog.VVDS.read(file);

        assertThat(galaxies).extracting(CatalogGalaxy::id).containsExactly("vvds-0201", "vvds-0203");
        assertThat(galaxies.get(0).measured(Catalog.VVDS.filters())).isTrue();
        assertThat(galaxies.get(0).position()).contains(new Position(36.5, -4.5));
        assertThat(galaxies.get(1).magnitudes()).containsOnlyKeys("cfht.g", "cfht.r", "cfht.i");
        assertThat(galaxies.get(1).measured(Catalog.VVDS.filters())).isFalse();
    }

    @Test
    void shouldReadStripe82WithoutErrors() throws IOException {
        Path file = folder.resolve("stripe82.csv");
        Files.writeString(
                file, "z,MAG_AUTO_G,MAG_AUTO_R,MAG_AUTO_I,MAG_AUTO_Z\n0.4878766,22.477,20.989,20.424,20.144\n");

        List<CatalogGalaxy> galaxies = Catalog.STRIPE82.read(file);

        assertThat(galaxies).hasSize(1);
        assertThat(galaxies.get(0).magnitudes()).containsOnlyKeys("sdss.g", "sdss.r", "sdss.i", "sdss.z");
        assertThat(galaxies.get(0).measurement("sdss.g")).isEqualTo(new Magnitude(22.477, OptionalDouble.empty()));
    }

    @Test
    void shouldReadSizesOfCosmosInArcseconds() throws IOException, FitsException {
        Path file = folder.resolve("cosmos.fits");
        BinaryTable table = new BinaryTable();
        addColumn(table, "mag_auto", 22.5, 23);
        addColumn(table, "zphot", 0.8, 0.9);
        table.addColumn(new double[][] {{0.1, 20, 1.5, 0.25, 0, 0, 0, 0}, {0.1, 0, 1.5, 0.25, 0, 0, 0, 0}});
        table.addColumn(new int[] {17, 18});
        write(table, file, "mag_auto", "zphot", "sersicfit", "IDENT");

        List<CatalogGalaxy> galaxies = Catalog.COSMOS.read(file);

        assertThat(galaxies).extracting(CatalogGalaxy::id).containsExactly("cosmos-17");
        Profile profile = galaxies.get(0).profile().orElseThrow();
        assertThat(profile.halfLightRadius()).isCloseTo(0.6, within(1e-12));
        assertThat(profile.circularRadius()).isCloseTo(0.3, within(1e-12));
        assertThat(profile.sersicIndex()).isEqualTo(1.5);
    }

    @Test
    void shouldFindAFileBelowAFolder() throws IOException {
        Path below = Files.createDirectories(folder.resolve("a/b"));
        assertThat(Catalog.VVDS.find(folder)).isEmpty();
        Path file = Files.createFile(below.resolve(Catalog.VVDS.fileName()));
        assertThat(Catalog.VVDS.find(folder)).contains(file);
    }

    @Test
    void shouldSayWhatIsWrongWithAFile() throws IOException {
        Path missing = folder.resolve("missing.csv");
        assertThatThrownBy(() -> Catalog.VVDS.read(missing))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not there");
        Path other = Files.writeString(folder.resolve("other.csv"), "z,MAG_AUTO_G\n0.4,22\n");
        assertThatThrownBy(() -> Catalog.STRIPE82.read(other))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no column MAG_AUTO_R");
        assertThatThrownBy(() -> Catalog.DEEP2.read(other))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("FITS");
        Path broken = Files.writeString(
                folder.resolve("broken.csv"), "z,MAG_AUTO_G,MAG_AUTO_R,MAG_AUTO_I,MAG_AUTO_Z\n0.4,bright,21,20,19\n");
        assertThatThrownBy(() -> Catalog.STRIPE82.read(broken))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 2: MAG_AUTO_G is no number: bright");
        Path empty = Files.writeString(folder.resolve("empty.csv"), VVDS_HEADER);
        assertThatThrownBy(() -> Catalog.VVDS.read(empty))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no galaxy");
    }

    private static void addColumn(BinaryTable table, String name, double... values) throws FitsException {
        table.addColumn(values);
        table.getDescriptor(table.getNCols() - 1).name(name);
    }

    private static void write(BinaryTable table, Path file, String... names) throws FitsException, IOException {
        for (int column = 0; column < names.length; column++) {
            table.getDescriptor(column).name(names[column]);
        }
        try (Fits fits = new Fits()) {
            fits.addHDU(table.toHDU());
            fits.write(file.toFile());
        }
    }
}
