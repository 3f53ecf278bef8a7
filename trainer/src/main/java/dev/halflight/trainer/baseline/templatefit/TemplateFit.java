/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline.templatefit;

import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.trainer.baseline.templatefit.ChiSquareCurve.Minimum;
import dev.halflight.trainer.templates.TemplateBasis;
import dev.halflight.trainer.templates.TemplateFolder;
import dev.halflight.v1.ObjectClass;
import dev.halflight.v1.Spectrum;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Measures redshifts of spectra as redrock does (Guy et al. 2023, AJ 165, 144, section 4.9; before it Bolton et al. 2012, AJ 144, 144):
 * at each redshift of a grid the best mixture of the templates is found by weighted linear least squares, the least chi-squared decides,
 * and the distance to the next best tells how sure that is. Galaxies, quasars and stars compete. Thread-safe.
 */
public final class TemplateFit {
    /** A spectrum needs so many usable samples. */
    public static final int LEAST_SAMPLES = 200;

    private static final double LIGHT = 299_792.458;
    private static final double DISTINCT = 1000 / LIGHT;
    private static final double SMALL_DELTA = 9;

    private final List<RestTemplate> templates = new ArrayList<>();
    private final RedshiftGrid grid;

    /**
     * A fit with these templates, and with stars that need none. The redshifts at which they are tried are those of redrock.
     *
     * @param galaxies tried from redshift -0.005 to 1.7
     * @param quasars tried from 0.05 to 1.6, or from 1.4 to 6.5 where its name has HIZ in it
     * @param grid cells of the redshift PDF
     */
    public TemplateFit(TemplateBasis galaxies, List<TemplateBasis> quasars, RedshiftGrid grid) {
        this.grid = grid;
        templates.add(new RestTemplate(galaxies, ObjectClass.GALAXY, -0.005, 1.7));
        for (TemplateBasis quasar : quasars) {
            boolean high = quasar.name().toUpperCase(Locale.ROOT).contains("HIZ");
            templates.add(new RestTemplate(quasar, ObjectClass.QUASAR, high ? 1.4 : 0.05, high ? 6.5 : 1.6));
        }
        templates.add(new RestTemplate(StarBasis.make(), ObjectClass.STAR, -0.002, 0.002));
    }

    /**
     * A fit with the templates of a folder.
     *
     * @throws IOException if it has none for galaxies, or one cannot be read
     */
    public static TemplateFit of(Path folder, RedshiftGrid grid) throws IOException {
        TemplateFolder templates = new TemplateFolder(folder);
        return new TemplateFit(templates.galaxies(), templates.quasars(), grid);
    }

    /** The redshift of a spectrum; empty where fewer than {@link #LEAST_SAMPLES} samples of it are usable. */
    public Optional<TemplateRedshift> fit(Spectrum spectrum) {
        GriddedSpectrum gridded = GriddedSpectrum.of(spectrum);
        if (gridded.samples() < LEAST_SAMPLES) {
            return Optional.empty();
        }
        List<ChiSquareCurve> curves = templates.stream()
                .map(template -> ChiSquareCurve.of(gridded, template))
                .toList();
        List<Minimum> minima = curves.stream()
                .flatMap(curve -> curve.minima().stream())
                .sorted(Comparator.comparingDouble(Minimum::chiSquare))
                .toList();
        Minimum best = minima.get(0);
        double redshift = FitGrid.redshift(best.shift());
        double delta = minima.stream()
                .filter(other -> Math.abs(FitGrid.redshift(other.shift() - best.shift())) > DISTINCT)
                .mapToDouble(other -> other.chiSquare() - best.chiSquare())
                .findFirst()
                .orElse(best.chiSquare());
        // where the templates miss something of the spectrum chi-squared is large, and its differences say less
        double scale = Math.max(1, best.chiSquare() / gridded.samples());
        return Optional.of(new TemplateRedshift(
                redshift,
                FitGrid.error(best.error(), redshift) * Math.sqrt(scale),
                best.objectClass(),
                best.chiSquare(),
                gridded.samples(),
                delta,
                warnings(best, delta),
                FitPdf.of(curves, scale, grid)));
    }

    private static Set<FitWarning> warnings(Minimum best, double delta) {
        Set<FitWarning> warnings = EnumSet.noneOf(FitWarning.class);
        if (delta < SMALL_DELTA) {
            warnings.add(FitWarning.SMALL_DELTA_CHI2);
        }
        if (best.atLimit()) {
            warnings.add(FitWarning.Z_FITLIMIT);
        }
        if (best.objectClass() == ObjectClass.STAR) {
            warnings.add(FitWarning.STAR);
        }
        return warnings;
    }
}
