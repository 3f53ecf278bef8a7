/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.templates;

import static dev.halflight.trainer.templates.TemplateFiles.coefficients;
import static dev.halflight.trainer.templates.TemplateFiles.vectors;
import static dev.halflight.trainer.templates.TemplateFiles.wavelengths;
import static dev.halflight.trainer.templates.TemplateFiles.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nom.tam.fits.Fits;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateFolderTest {
    private static final double[][] VECTORS = {{1, 2, 3, 4}, {1, 0, -1, 0}};
    private static final double[][] COEFFICIENTS = {{1, 0.5}, {2, -1}, {0, 1}};
    private static final Path REAL = Path.of("..", "..", "shared", "data", "templates", "redrock");

    @TempDir
    private Path folder;

    @Test
    void shouldReadVectorsAndArchetypesAtLinearWavelengths() throws IOException {
        galaxyFile("rrtemplate-galaxy.fits");

        TemplateBasis basis = new TemplateFolder(folder).galaxies();

        assertThat(basis.wavelengths()).containsExactly(4000, 4000.5, 4001, 4001.5);
        assertThat(basis.vectors()).isDeepEqualTo(VECTORS);
        assertThat(basis.coefficients()).isDeepEqualTo(COEFFICIENTS);
        assertThat(basis.mixture(basis.coefficients()[0])).containsExactly(1.5, 2, 2.5, 4);
    }

    @Test
    void shouldReadLogarithmicWavelengthsOfQuasarsLowRedshiftsFirst() throws IOException {
        for (String name : new String[] {"rrtemplate-QSO-HIZ.fits", "rrtemplate-QSO-LOZ.fits"}) {
            Fits fits = wavelengths(vectors(VECTORS), 3, 0.5);
            fits.getHDU(0).addValue("LOGLAM", 1, "");
            write(fits, folder.resolve(name));
        }

        assertThat(new TemplateFolder(folder).quasars())
                .extracting(TemplateBasis::name)
                .containsExactly("rrtemplate-QSO-LOZ.fits", "rrtemplate-QSO-HIZ.fits");
        TemplateBasis first = new TemplateFolder(folder).quasars().get(0);
        assertThat(first.wavelengths())
                .containsExactly(new double[] {1000, 3162.2777, 10_000, 31_622.777}, within(1e-3));
        assertThat(first.coefficients()).isEmpty();
    }

    @Test
    void shouldPassOverAFileWithoutArchetypes() throws IOException {
        write(wavelengths(vectors(VECTORS), 4000, 0.5), folder.resolve("rrtemplate-GALAXY-None-v2.6.fits"));
        refused("no ARCHETYPE_COEFF in any", "rrtemplate-galaxy_v0_2016.fits");

        galaxyFile("rrtemplate-galaxy_v0_2016.fits");

        assertThat(new TemplateFolder(folder).galaxies().name()).isEqualTo("rrtemplate-galaxy_v0_2016.fits");
    }

    @Test
    void shouldSayWhatToFetchWhereThereIsNothing() throws IOException {
        refused("no rrtemplate-galaxy*.fits", "redrock-templates");
        assertThat(new TemplateFolder(folder).quasars()).isEmpty();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new TemplateFolder(folder.resolve("absent")).galaxies())
                .withMessageContaining("is not a folder");
    }

    @Test
    void shouldRefuseAFileThatSaysNothingOfWavelengths() throws IOException {
        write(coefficients(vectors(VECTORS), COEFFICIENTS), folder.resolve("rrtemplate-galaxy.fits"));

        refused("CRVAL1");
    }

    @Test
    void shouldRefuseCoefficientsOfAnotherNumberOfVectors() throws IOException {
        write(
                coefficients(wavelengths(vectors(VECTORS), 4000, 0.5), new double[][] {{1, 2, 3}}),
                folder.resolve("rrtemplate-galaxy.fits"));

        refused("3 coefficients for 2 vectors");
    }

    @Test
    void shouldRefuseWhatIsNoTemplateFile() throws IOException {
        Files.writeString(folder.resolve("rrtemplate-galaxy.fits"), "no FITS at all");

        refused("rrtemplate-galaxy.fits", "is not a FITS file");
    }

    @Test
    void shouldReadTheGalaxiesOfRedrock() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(REAL), () -> "no templates at " + REAL.toAbsolutePath());

        TemplateBasis basis = new TemplateFolder(REAL).galaxies();

        assertThat(basis.coefficients()).hasDimensions(750, 5);
        assertThat(basis.vectors()).hasDimensions(5, 88_334);
        assertThat(basis.wavelengths()[0]).isCloseTo(1166.667, within(1e-3));
        assertThat(basis.wavelengths()[88_333]).isCloseTo(9999.967, within(1e-3));
        assertThat(new TemplateFolder(REAL).quasars()).hasSize(2);
    }

    private void galaxyFile(String name) throws IOException {
        write(coefficients(wavelengths(vectors(VECTORS), 4000, 0.5), COEFFICIENTS), folder.resolve(name));
    }

    private void refused(String... parts) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new TemplateFolder(folder).galaxies())
                .satisfies(e -> assertThat(e.getMessage()).contains(parts));
    }
}
