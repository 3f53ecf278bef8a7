/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.v1.Band;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassbandFileTest {
    @TempDir
    private Path folder;

    @Test
    void shouldReadATriangleInNanometers() throws IOException {
        Passband passband = read(
                "# %ECSV 1.0",
                "# datatype:",
                "# - {name: wavelength, unit: nm, datatype: float64}",
                "# - {name: response, datatype: float64}",
                "wavelength response",
                "500.0 0.0",
                "550.0 0.4",
                "600.0 0.0");

        assertThat(passband.label()).isEqualTo("a.g");
        assertThat(passband.band()).isEqualTo(Band.G);
        assertThat(passband.start()).isCloseTo(5000, within(4.0));
        assertThat(passband.end()).isCloseTo(6000, within(4.0));
        assertThat(passband.transmission(5500)).isCloseTo(1, within(1e-6));
        assertThat(passband.transmission(5125)).isCloseTo(0.25, within(1e-6));
        assertThat(passband.transmission(6500)).isZero();
        assertThat(passband.width()).isCloseTo(500, within(0.1));
        double reciprocal = (6000 * Math.log(6000.0 / 5500) - 5000 * Math.log(5500.0 / 5000)) / 500;
        assertThat(passband.pivot()).isCloseTo(Math.sqrt(500 * 5500 / reciprocal), within(0.1));
    }

    @Test
    void shouldReadUnitsFromColumnsThatAreSerialized() throws IOException {
        Passband passband = read(
                "# %ECSV 1.0",
                "# - {name: wavelength, datatype: float64}",
                "#   __serialized_columns__:",
                "#       unit: !astropy.units.Unit {unit: Angstrom}",
                "wavelength response",
                "5000 0",
                "5010 1",
                "5990 1",
                "6000 0");

        assertThat(passband.width()).isCloseTo(990, within(0.1));
    }

    @Test
    void shouldRefuseWhatIsNoCurve() {
        assertThatIOException().isThrownBy(() -> read("a,b", "1,2")).withMessageContaining("not two numbers: a,b");
        assertThatIOException().isThrownBy(() -> read("5000 0", "6000 1")).withMessageContaining("gives the unit");
        assertThatIOException()
                .isThrownBy(() -> read("# - {name: wavelength, unit: furlong}", "5000 0", "6000 1"))
                .withMessageContaining("furlong");
        assertThatIOException()
                .isThrownBy(() -> read("# - {name: wavelength, unit: nm}", "600 0", "500 1"))
                .withMessageContaining("do not rise");
        assertThatIOException()
                .isThrownBy(() -> read("# - {name: wavelength, unit: nm}", "500 0", "600 0"))
                .withMessageContaining("no light");
    }

    private Passband read(String... lines) throws IOException {
        Path file = folder.resolve("curve.ecsv");
        Files.write(file, List.of(lines));
        return PassbandFile.read("a.g", Band.G, file);
    }
}
