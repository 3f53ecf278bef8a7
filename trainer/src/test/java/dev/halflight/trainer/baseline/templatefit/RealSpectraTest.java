/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline.templatefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.trainer.cases.CaseEntry;
import dev.halflight.trainer.cases.FrozenCaseList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealSpectraTest {
    private static final Path DATA = Path.of("..", "..", "shared", "data");

    private static TemplateFit fit;

    @BeforeAll
    static void readTemplates() throws IOException {
        assumeTrue(
                Files.isDirectory(DATA),
                () -> "skipped: there is no " + DATA.toAbsolutePath().normalize());
        fit = TemplateFit.of(DATA.resolve("templates").resolve("redrock"), new RedshiftGrid(0.001, 1792));
    }

    private static Optional<TemplateRedshift> fit(String name) throws IOException {
        CaseEntry entry = FrozenCaseList.ofProgram().find(name).orElseThrow();
        return fit.fit(RealSpectra.read(DATA.resolve(entry.spectrum().orElseThrow())));
    }

    /** The last one is a quasar with two broad lines, whose pipeline redshift has an error of its own. */
    @ParameterizedTest
    @CsvSource({
        "hsc-sdss-j0920+0034, 0.001",
        "desi-39633345008634465, 0.001",
        "sdss-0665-52168-0284, 0.001",
        "sdss-1014-52707-0584, 0.001",
        "sdss-1725-54266-0497, 0.001",
        "sdss-0725-52258-0580, 0.001",
        "sdss-0266-51602-0638, 0.001",
        "sdss-0280-51612-0117, 0.001",
        "sdss-0295-51585-0596, 0.001",
        "sdss-0403-51871-0462, 0.001",
        "sdss-0853-52374-0240, 0.001",
        "sdss-1599-53089-0469, 0.001",
        "sdss-1722-53852-0175, 0.001",
        "sdss-1931-53358-0251, 0.002"
    })
    void shouldRecoverTheKnownRedshift(String name, double tolerance) throws IOException {
        double known = FrozenCaseList.ofProgram()
                .find(name)
                .flatMap(CaseEntry::knownRedshift)
                .orElseThrow();
        TemplateRedshift found = fit(name).orElseThrow();
        assertThat(found.redshift()).isCloseTo(known, within(tolerance * (1 + known)));
        assertThat(found.warnings()).isEmpty();
    }

    @Test
    void shouldFindNothingInTheEmptySpectrum() throws IOException {
        assertThat(fit("sdss-0269-51581-0003")).isEmpty();
    }

    @Test
    void shouldWarnThatTheWhiteDwarfIsNoGalaxy() throws IOException {
        assertThat(fit("sdss-0266-51602-0031").orElseThrow().warnings()).contains(FitWarning.STAR);
    }

    /** Where the survey's own pipeline is sure of redshift 0.007 the line is Lyman alpha, as the photometric redshifts say. */
    @Test
    void shouldNotTakeLymanAlphaForALineOfANearbyGalaxy() throws IOException {
        TemplateRedshift found = fit("desi-39089837499744649").orElseThrow();
        assertThat(found.redshift()).isBetween(3.1, 3.2);
    }
}
