/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import dev.halflight.trainer.templates.TemplateBasis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Rest-frame spectra of galaxies between archetypes: a galaxy of the wanted type and one of its neighbors in the basis, mixed, with a
 * little young light where they are old, lines drawn anew about theirs, more or less dust, and small smooth modes. A type is a rank: old galaxies, by their 4000 Angstrom break,
 * share the types up to {@link #RED_TYPES}, the others follow from the reddest to the bluest.
 */
final class TemplateSpectra implements GalaxySpectra {
    /** Types of galaxies without young stars end here. */
    static final double RED_TYPES = 0.25;

    private static final double OLD_BREAK = 1.45;
    private static final int NEIGHBORS = 8;
    private static final double MODE_SIGMA = 0.015;
    /** Share of young light in old galaxies, which were younger in the past (Kaviraj et al. 2007, ApJS 173, 619). */
    private static final double FROSTING = 0.02;

    private static final double FROSTING_PER_REDSHIFT = 0.06;

    private record Share(Archetype archetype, double weight) {}

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
        double rank = isOld ? type / RED_TYPES : (type - RED_TYPES) / (1 - RED_TYPES);
        List<Archetype> ranked = isOld ? old : young;
        int here = index(rank + draw.gaussian(0, 0.03), ranked.size());
        double part = draw.uniform(0, 0.5);
        List<Share> shares = new ArrayList<>();
        double frosting = isOld ? Math.min(0.5, draw.scatter(FROSTING + FROSTING_PER_REDSHIFT * redshift, 0.3)) : 0;
        shares.add(new Share(ranked.get(here), (1 - frosting) * (1 - part)));
        shares.add(new Share(neighbor(here, ranked, draw), (1 - frosting) * part));
        if (isOld) {
            shares.add(new Share(young.get(index(draw.uniform(0, 1), young.size())), frosting));
        }
        double extra = dust * draw.uniform(-0.2, 1.4);
        List<Continuum.Term> terms = shares.stream()
                .map(share -> new Continuum.Term(share.archetype().continuum(), share.weight()))
                .toList();
        Continuum continuum = new Continuum(terms, SmoothModes.draw(MODE_SIGMA, draw)).times(Dust.REDDENING, extra);
        return new RestSpectrum(continuum, TemplateLines.draw(lines(shares), redshift, extra, draw));
    }

    private static int index(double rank, int size) {
        return (int) Math.min(Math.max(Math.rint(rank * (size - 1)), 0), size - 1);
    }

    private static ArchetypeLines lines(List<Share> shares) {
        ArchetypeLines sum = ArchetypeLines.NONE;
        for (Share share : shares) {
            sum = sum.plus(share.archetype().lines(), share.weight());
        }
        return sum;
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
