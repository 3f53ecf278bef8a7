/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.trainer.templates.TemplateBasis;
import dev.halflight.trainer.templates.TemplateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class TemplateSpectraTest {
    private static final Path REAL = Path.of("..", "..", "shared", "data", "templates", "redrock");
    private static final double[] WAVELENGTHS =
            IntStream.range(0, 43_000).mapToDouble(i -> 1300 + 0.2 * i).toArray();
    /** Flux of H-alpha and of [OIII] in the young vector. */
    private static final double HYDROGEN_ALPHA = 100;

    private static final double OXYGEN_THREE = 40;

    /** Forty galaxies from old to young, and two that are no galaxies. */
    private static final TemplateBasis BASIS = basis();

    private final TemplateSpectra spectra = new TemplateSpectra(BASIS);

    @Test
    void shouldNeverBeNegativeAnywhere() {
        assertNeverNegative(spectra);
    }

    @Test
    void shouldLeaveOutMixturesThatAreNoGalaxies() {
        assertThat(BASIS.coefficients()).hasNumberOfRows(42);

        assertThat(ArchetypeReader.read(BASIS).size()).isEqualTo(40);
    }

    @Test
    void shouldTellLinesFromTheContinuum() {
        Archetype youngest = ArchetypeReader.read(BASIS).get(39);
        double level = mixture(youngest.coefficients(), 5500);

        assertThat(level).as("its unit").isCloseTo(1, within(0.05));
        assertThat(youngest.lines().hydrogenAlpha())
                .isCloseTo(HYDROGEN_ALPHA * youngest.coefficients()[1], within(1.0));
        assertThat(youngest.lines().oxygenThree()).isCloseTo(OXYGEN_THREE * youngest.coefficients()[1], within(1.0));
        float[] continuum = youngest.continuum().on(RestGrid.FINE);
        int line = (int) RestGrid.FINE.index(6564.6);
        assertThat(continuum[line]).isCloseTo(continuum[line - 60], within(0.05f));
    }

    @Test
    void shouldBeBluerAndHaveStrongerLinesTheLaterTheType() {
        double[] colors = new double[5];
        double[] lines = new double[5];
        for (int i = 0; i < 5; i++) {
            List<RestSpectrum> drawn = draw(spectra, 0.02 + 0.24 * i, 0, 60);
            colors[i] = mean(
                    drawn, one -> one.continuum().at(3500) / one.continuum().at(5500));
            lines[i] = mean(drawn, one -> flux(one, 6564.60) / one.continuum().at(6500));
        }

        assertThat(colors).isSorted();
        assertThat(lines).isSorted();
        assertThat(colors[4]).isGreaterThan(3 * colors[0]);
    }

    @Test
    void shouldVaryStrengthsRatiosAndWidths() {
        List<RestSpectrum> drawn = draw(spectra, 0.9, 0.5, 200);

        assertThat(spread(drawn, one -> Math.log10(flux(one, 5008.24) / flux(one, 4862.71))))
                .isBetween(0.1, 0.4);
        assertThat(spread(
                        drawn,
                        one -> Math.log10(flux(one, 6564.60) / one.continuum().at(6500))))
                .isBetween(0.08, 0.4);
        double[] widths = drawn.stream()
                .mapToDouble(one -> one.lines().get(0).sigma())
                .sorted()
                .toArray();
        assertThat(widths[0]).isBetween(40.0, 55.0);
        assertThat(widths[199]).isBetween(150.0, 200.0);
    }

    @Test
    void shouldKeepTheLinesOfTheArchetypesOnAverage() {
        List<Archetype> young = ArchetypeReader.read(BASIS).stream()
                .filter(archetype -> archetype.breakStrength() < 1.45)
                .sorted(Comparator.comparingDouble(Archetype::blueness))
                .toList();
        double expected = young.stream()
                .limit(Math.round(0.8 * young.size()))
                .mapToDouble(archetype -> archetype.lines().hydrogenAlpha())
                .average()
                .orElseThrow();
        List<RestSpectrum> drawn = IntStream.range(0, 40)
                .mapToObj(i -> draw(spectra, 0.26 + 0.74 * i / 39, 0, 10))
                .flatMap(List::stream)
                .toList();

        double mean = mean(drawn, one -> flux(one, 6564.60));

        assertThat(mean / expected)
                .as("real lines are weaker than the templates', and old light has none")
                .isBetween(0.5, 0.7);
    }

    @Test
    void shouldGiveMostOldGalaxiesLittleYoungLightAndMoreInThePast() {
        double[] today = youngLight(0);
        double[] past = youngLight(1);

        assertThat(past[100] - today[100]).as("medians").isBetween(0.01, 0.06);
        assertThat(past[190] - past[100]).as("a few have much more").isGreaterThan(2 * (past[100] - today[100]));
    }

    /** H-alpha of old galaxies in units of a young one's, sorted. */
    private double[] youngLight(double redshift) {
        double youngest = 0.65 * HYDROGEN_ALPHA;
        Draw draw = Draw.of(2, 0);
        return IntStream.range(0, 200)
                .mapToDouble(i -> flux(spectra.draw(0.02, redshift, 0, draw), 6564.60) / youngest)
                .sorted()
                .toArray();
    }

    @Test
    void shouldGoOnSmoothlyBeyondBothEndsOfTheTemplates() {
        float[] flux = ArchetypeReader.read(BASIS).get(5).continuum().on(RestGrid.COARSE);
        int blue = (int) RestGrid.COARSE.index(1310);
        int red = (int) RestGrid.COARSE.index(9880);

        assertThat(flux[blue - 50]).isCloseTo(flux[blue + 5], within(0.5f * flux[blue + 5]));
        assertThat(flux[red + 50]).isCloseTo(flux[red - 50], within(0.3f * flux[red]));
        assertThat(flux[flux.length - 1]).isPositive();
    }

    @Test
    void shouldRefuseABasisWithoutTheOptical() {
        double[] infrared = IntStream.range(0, 100).mapToDouble(i -> 9000 + i).toArray();
        TemplateBasis basis =
                new TemplateBasis("rrtemplate-x.fits", infrared, new double[1][100], new double[][] {{1}});

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TemplateSpectra(basis))
                .withMessageContaining("rrtemplate-x.fits");
    }

    @Test
    void shouldNeverBeNegativeWithTheGalaxiesOfRedrock() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(REAL), () -> "skipped: there is no " + REAL.toAbsolutePath());

        TemplateBasis basis = new TemplateFolder(REAL).galaxies();

        assertThat(ArchetypeReader.read(basis)).hasSizeGreaterThan(600);
        assertNeverNegative(new TemplateSpectra(basis));
    }

    private static void assertNeverNegative(TemplateSpectra spectra) {
        for (int i = 0; i <= 20; i++) {
            for (RestSpectrum one : draw(spectra, i / 20.0, 0.3 + 0.1 * i, 5)) {
                for (RestGrid grid : RestGrid.values()) {
                    assertThat(DoubleStream.of(one.continuum().sample(grid, 0, grid.size()))
                                    .min()
                                    .orElseThrow())
                            .isPositive();
                }
                assertThat(one.lines()).allMatch(line -> line.flux() >= 0);
            }
        }
    }

    private static List<RestSpectrum> draw(TemplateSpectra spectra, double type, double redshift, int count) {
        Draw draw = Draw.of(1, Math.round(100 * type));
        return IntStream.range(0, count)
                .mapToObj(i -> spectra.draw(type, redshift, 0.05, draw))
                .toList();
    }

    private interface Measure {
        double of(RestSpectrum spectrum);
    }

    private static double mean(List<RestSpectrum> spectra, Measure measure) {
        return spectra.stream().mapToDouble(measure::of).average().orElseThrow();
    }

    private static double spread(List<RestSpectrum> spectra, Measure measure) {
        double mean = mean(spectra, measure);
        return Math.sqrt(mean(spectra, one -> Math.pow(measure.of(one) - mean, 2)));
    }

    private static double flux(RestSpectrum spectrum, double wavelength) {
        return spectrum.lines().stream()
                .filter(line -> line.wavelength() == wavelength)
                .mapToDouble(EmissionLine::flux)
                .sum();
    }

    private static double mixture(double[] coefficients, double wavelength) {
        return coefficients[0] * old(wavelength) + coefficients[1] * young(wavelength);
    }

    private static TemplateBasis basis() {
        List<double[]> coefficients = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            double share = i / 39.0;
            coefficients.add(new double[] {1 - share, share * 0.9});
        }
        coefficients.add(new double[] {-1, 0.2});
        coefficients.add(new double[] {2, -1.5});
        double[][] vectors = {
            vector(TemplateSpectraTest::old, 0), vector(TemplateSpectraTest::young, 1),
        };
        return new TemplateBasis("small", WAVELENGTHS, vectors, coefficients.toArray(double[][]::new));
    }

    private static double old(double wavelength) {
        return (wavelength < 4000 ? 0.5 : 1) * Math.pow(wavelength / 5500, wavelength < 4000 ? 2 : -0.3);
    }

    private static double young(double wavelength) {
        return (wavelength < 3700 ? 0.8 : 1) * Math.pow(wavelength / 5500, -1.7);
    }

    private static double[] vector(DoubleUnaryOperator continuum, double lines) {
        return DoubleStream.of(WAVELENGTHS)
                .map(w -> continuum.applyAsDouble(w)
                        + lines
                                * (gauss(w, 6564.60, HYDROGEN_ALPHA)
                                        + gauss(w, 4862.71, HYDROGEN_ALPHA / 3.2)
                                        + gauss(w, 5008.24, OXYGEN_THREE)
                                        + gauss(w, 3728.5, 50)))
                .toArray();
    }

    private static double gauss(double wavelength, double center, double flux) {
        double sigma = center * 100 / 299_792.458;
        return flux / (sigma * Math.sqrt(2 * Math.PI)) * Math.exp(-0.5 * Math.pow((wavelength - center) / sigma, 2));
    }
}
