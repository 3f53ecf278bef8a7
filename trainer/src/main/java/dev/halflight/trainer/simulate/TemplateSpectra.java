/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import dev.halflight.trainer.templates.TemplateBasis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Rest-frame spectra of galaxies between archetypes: a galaxy of the wanted type and one of its neighbors in the basis, mixed, with
 * lines drawn anew about theirs, more or less dust, and small smooth modes. A type is a rank: old galaxies, by their 4000 Angstrom break,
 * share the types up to {@link #RED_TYPES}, the others follow from the reddest to the bluest.
 */
final class TemplateSpectra implements GalaxySpectra {
    /** Types of galaxies without young stars end here. */
    static final double RED_TYPES = 0.25;

    private static final double OLD_BREAK = 1.45;
    private static final int NEIGHBORS = 8;
    private static final double MODE_SIGMA = 0.015;

    private final List<Archetype> old;
    private final List<Archetype> young;

    TemplateSpectra(TemplateBasis basis) {
        List<Archetype> sorted = ArchetypeReader.read(basis).stream()
                .sorted(Comparator.comparingDouble(Archetype::blueness))
                .toList();
        List<Archetype> red = sorted.stream()
                .filter(archetype -> archetype.breakStrength() > OLD_BREAK)
                .toList();
        List<Archetype> blue = sorted.stream()
                .filter(archetype -> archetype.breakStrength() <= OLD_BREAK)
                .toList();
        old = red.isEmpty() ? sorted : red;
        young = blue.isEmpty() ? sorted : blue;
    }

    @Override
    public RestSpectrum draw(double type, double redshift, double dust, Draw draw) {
        boolean isOld = type < RED_TYPES;
        List<Archetype> ranked = isOld ? old : young;
        double rank = isOld ? type / RED_TYPES : (type - RED_TYPES) / (1 - RED_TYPES);
        double place = (rank + draw.gaussian(0, 0.03)) * (ranked.size() - 1);
        int here = (int) Math.min(Math.max(Math.rint(place), 0), ranked.size() - 1);
        Archetype archetype = ranked.get(here);
        Archetype neighbor = neighbor(here, ranked, draw);
        double part = draw.uniform(0, 0.5);
        double extra = dust * draw.uniform(-0.2, 1.4);
        Continuum continuum = new Continuum(
                List.of(
                        new Continuum.Term(archetype.continuum(), 1 - part),
                        new Continuum.Term(neighbor.continuum(), part)),
                SmoothModes.draw(MODE_SIGMA, draw));
        ArchetypeLines measured = archetype.lines().towards(neighbor.lines(), part);
        return new RestSpectrum(
                continuum.times(Dust.REDDENING, extra), TemplateLines.draw(measured, redshift, extra, draw));
    }

    /** One of the nearest in the basis, among those of a similar rank. */
    private static Archetype neighbor(int here, List<Archetype> ranked, Draw draw) {
        int from = Math.max(0, here - 2 * NEIGHBORS);
        List<Archetype> candidates =
                new ArrayList<>(ranked.subList(from, Math.min(ranked.size(), here + 2 * NEIGHBORS + 1)));
        candidates.sort(Comparator.comparingDouble(ranked.get(here)::distance));
        return candidates.get(draw.integer(0, Math.min(NEIGHBORS, candidates.size() - 1)));
    }
}
