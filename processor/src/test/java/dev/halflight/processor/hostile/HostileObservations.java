/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.hostile;

import dev.halflight.v1.BandImage;
import dev.halflight.v1.Observation;
import dev.halflight.v1.Spectrum;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Spoils good observations: in one way at a time, or in several at once. The same seed spoils in the same ways. */
public final class HostileObservations {
    private static final int MOST_AT_ONCE = 4;

    private final List<Observation> good;
    private final List<Spoiling<Observation>> spoilings = new ArrayList<>();

    /**
     * A source of bad observations.
     *
     * @param good what to spoil; the first has images and a spectrum
     */
    public HostileObservations(List<Observation> good) {
        this.good = List.copyOf(good);
        for (Spoiling<BandImage> image : SpoiledImages.all()) {
            spoilings.add(new Spoiling<>("first band: " + image, one -> withFirstImage(one, image.change())));
            spoilings.add(new Spoiling<>(
                    "all bands, no spectrum: " + image, all -> withImages(withoutSpectrum(all), image.change())));
        }
        for (Spoiling<Spectrum> spectrum : SpoiledSpectra.all()) {
            spoilings.add(new Spoiling<>("spectrum: " + spectrum, one -> withSpectrum(one, spectrum.change())));
            spoilings.add(new Spoiling<>(
                    "spectrum, no images: " + spectrum, one -> withSpectrum(withoutImages(one), spectrum.change())));
        }
        addIdentities();
        addParts();
    }

    /** Each way by itself. */
    public List<HostileObservation> named() {
        Observation whole = good.get(0);
        return spoilings.stream()
                .map(way -> new HostileObservation(way.name(), way.change().apply(whole)))
                .toList();
    }

    /** Several ways at once, chosen by chance. */
    public List<HostileObservation> random(int count, long seed) {
        Random random = new Random(seed);
        List<HostileObservation> observations = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            Observation observation = good.get(random.nextInt(good.size()));
            List<String> names = new ArrayList<>();
            int ways = 1 + random.nextInt(MOST_AT_ONCE);
            for (int way = 0; way < ways; way++) {
                Spoiling<Observation> spoiling = spoilings.get(random.nextInt(spoilings.size()));
                observation = spoiling.change().apply(observation);
                names.add(spoiling.name());
            }
            observations.add(new HostileObservation(String.join("; ", names), observation));
        }
        return observations;
    }

    private void addIdentities() {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1, -99, 0, 1000, 1e300}) {
            add("E(B-V) " + value, builder -> builder.setEbv(value));
            add("known redshift " + value, builder -> builder.setKnownRedshift(value));
            add("right ascension " + value, builder -> builder.setRa(value));
            add("declination " + value, builder -> builder.setDec(value));
        }
        add("E(B-V) unknown", builder -> builder.setEbv(null));
        add("dereddened", builder -> builder.setDereddened(true));
        add("no identifier", builder -> builder.setObjectId(""));
        add("no survey", builder -> builder.setSurvey(""));
        add("revision below zero", builder -> builder.setRevision(Long.MIN_VALUE));
    }

    private void addParts() {
        add("no images", builder -> builder.setImages(List.of()));
        add("one band", builder -> builder.setImages(first(builder.getImages(), 1)));
        add("two bands", builder -> builder.setImages(first(builder.getImages(), 2)));
        add("a band twice", builder -> {
            List<BandImage> images = new ArrayList<>(builder.getImages());
            images.addAll(first(images, 1));
            builder.setImages(images);
        });
    }

    private static List<BandImage> first(List<BandImage> images, int count) {
        return images.subList(0, Math.min(count, images.size()));
    }

    private void add(String name, Consumer<Observation.Builder> change) {
        spoilings.add(new Spoiling<>(name, observation -> {
            Observation.Builder builder = Observation.newBuilder(observation);
            change.accept(builder);
            return builder.build();
        }));
    }

    private static Observation withImages(Observation observation, UnaryOperator<BandImage> change) {
        return Observation.newBuilder(observation)
                .setImages(observation.getImages().stream().map(change).toList())
                .build();
    }

    private static Observation withFirstImage(Observation observation, UnaryOperator<BandImage> change) {
        List<BandImage> images = new ArrayList<>(observation.getImages());
        if (!images.isEmpty()) {
            images.set(0, change.apply(images.get(0)));
        }
        return Observation.newBuilder(observation).setImages(images).build();
    }

    private static Observation withSpectrum(Observation observation, UnaryOperator<Spectrum> change) {
        return Observation.newBuilder(observation)
                .setSpectrum(observation.getSpectrum().map(change).orElse(null))
                .build();
    }

    private static Observation withoutImages(Observation observation) {
        return Observation.newBuilder(observation).setImages(List.of()).build();
    }

    private static Observation withoutSpectrum(Observation observation) {
        return Observation.newBuilder(observation).setSpectrum(null).build();
    }
}
