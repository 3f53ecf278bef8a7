/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import dev.halflight.trainer.templates.TemplateBasis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Rest-frame spectra of galaxies between archetypes: a galaxy of the wanted type and some of its neighbors in the basis, mixed, lines drawn
 * anew about theirs, more or less dust, and small smooth modes. A type is a rank. Old galaxies, by their 4000 Angstrom break, share the
 * types up to {@link #RED_TYPES} and have a little young light; the others follow from the reddest to the bluest, the early ones with some
 * old light.
 */
final class TemplateSpectra implements GalaxySpectra {
    /** Types of galaxies without young stars end here. */
    static final double RED_TYPES = 0.25;

    private static final double OLD_BREAK = 1.45;
    private static final int NEIGHBORS = 8;
    private static final int MIXED = 4;
    private static final double RANK_SIGMA = 0.03;
    private static final double MODE_SIGMA = 0.01;
    /**
     * Median share of young light, at 5500 Angstrom, in old galaxies, which were younger in the past: little in most, a tenth in some
     * (Kaviraj et al. 2007, ApJS 173, 619).
     */
    private static final double YOUNG_SHARE = 0.025;

    private static final double YOUNG_SHARE_PER_REDSHIFT = 0.026;
    private static final double YOUNG_SHARE_DEX = 0.4;
    /**
     * Share of old light at 5500 Angstrom in the earliest star-forming galaxies, beyond that of their bulges; it falls to none in the latest.
     * It fills the gap between the old archetypes and the reddest star-forming ones.
     */
    private static final double OLD_SHARE = 0.18;

    private static final double OLD_SHARE_DEX = 0.2;
    /** The star-forming archetypes in use end at this rank: the bluest are bursts, rare among real galaxies. */
    private static final double BLUEST_YOUNG = 0.95;
    /** Dust in the archetypes' own continua and differences between galaxies' laws: not all of the drawn dust is added, or more than it. */
    private static final double MOST_DUST = 1.75;

    /** Galaxies differ in what their archetypes lack. */
    private static final double REPAIR_SCATTER = 0.5;

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
        List<Share> shares = type < RED_TYPES
                ? quiescent(type / RED_TYPES, redshift, draw)
                : starForming((type - RED_TYPES) / (1 - RED_TYPES), draw);
        double extra = dust * draw.uniform(0, MOST_DUST);
        List<Continuum.Term> terms = shares.stream()
                .map(share -> new Continuum.Term(share.archetype().continuum(), share.weight()))
                .toList();
        TemplateRepair repair = type < RED_TYPES ? TemplateRepair.OLD : TemplateRepair.YOUNG;
        Continuum continuum = new Continuum(terms, SmoothModes.draw(MODE_SIGMA, draw))
                .times(repair.curve(), draw.gaussian(1, REPAIR_SCATTER))
                .times(Dust.REDDENING, extra);
        return new RestSpectrum(continuum, TemplateLines.draw(lines(shares), redshift, extra, draw));
    }

    private List<Share> quiescent(double rank, double redshift, Draw draw) {
        double youngShare =
                Math.min(0.5, draw.scatter(YOUNG_SHARE + YOUNG_SHARE_PER_REDSHIFT * redshift, YOUNG_SHARE_DEX));
        List<Share> shares = mixture(old, rank, 1 - youngShare, draw);
        shares.add(new Share(young.get(index(draw.uniform(0, 1), young.size())), youngShare));
        return shares;
    }

    private List<Share> starForming(double rank, Draw draw) {
        double oldShare = Math.min(0.95, draw.scatter(OLD_SHARE * (1 - rank), OLD_SHARE_DEX));
        List<Share> shares = mixture(young, BLUEST_YOUNG * rank, 1 - oldShare, draw);
        shares.add(new Share(old.get(index(draw.uniform(0, 1), old.size())), oldShare));
        return shares;
    }

    /** The archetype of a rank and some of its nearest in the basis, among those of a similar rank, in random parts of a weight. */
    private static List<Share> mixture(List<Archetype> ranked, double rank, double weight, Draw draw) {
        int here = index(rank + draw.gaussian(0, RANK_SIGMA), ranked.size());
        int from = Math.max(0, here - 2 * NEIGHBORS);
        List<Archetype> nearest =
                new ArrayList<>(ranked.subList(from, Math.min(ranked.size(), here + 2 * NEIGHBORS + 1)));
        nearest.sort(Comparator.comparingDouble(ranked.get(here)::distance));
        double[] parts = new double[MIXED];
        double sum = 0;
        for (int i = 0; i < MIXED; i++) {
            parts[i] = draw.gamma(1);
            sum += parts[i];
        }
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < MIXED; i++) {
            int one = i == 0 ? 0 : draw.integer(0, Math.min(NEIGHBORS, nearest.size() - 1));
            shares.add(new Share(nearest.get(one), weight * parts[i] / sum));
        }
        return shares;
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
}
