/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest;

import dev.halflight.trainer.simulate.SkySettings;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What is compared, and on what.
 *
 * @param sky the simulated sky; its stars and quasars are passed over
 * @param galaxies the first ones of the sky, which everybody learns from
 * @param validation galaxies of another sky, by which settings are chosen and curves are drawn, and on which PDFs are calibrated
 * @param test galaxies of a third sky, on which everybody is tested
 * @param views views of a training
 * @param trialViews views of a short training that decides settings
 * @param batch samples of a step
 * @param seeds where the chance of each training begins
 */
public record ContestSettings(
        SkySettings sky,
        int galaxies,
        int validation,
        int test,
        long views,
        long trialViews,
        int batch,
        List<Long> seeds) {
    /** Seeds of the skies. */
    public static final long TRAINING_SKY = 101;

    public static final long VALIDATION_SKY = 102;
    public static final long TEST_SKY = 103;

    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException if a number is not positive
     */
    public ContestSettings {
        seeds = List.copyOf(seeds);
        require(galaxies > 1, "--galaxies must be at least 2, not " + galaxies);
        require(validation > 0, "--validation must be at least 1, not " + validation);
        require(test > 0, "--test must be at least 1, not " + test);
        require(views >= batch, "--views must be at least those of one step, " + batch + ", not " + views);
        require(
                trialViews >= batch,
                "--trial-views must be at least those of one step, " + batch + ", not " + trialViews);
        require(!seeds.isEmpty(), "--seeds needs at least one number");
    }

    /** What was compared on what, in a sentence or two. */
    public String describe() {
        return String.format(
                Locale.ROOT,
                "%,d galaxies of a simulated sky (%s, i = %.1f to %.1f) to learn from, %,d views (or the same CPU time),"
                        + " seeds %s; tested on %,d other galaxies, from images alone.",
                galaxies,
                String.join(", ", sky.surveys()),
                sky.brightest(),
                sky.faintest(),
                views,
                seeds.stream().map(String::valueOf).collect(Collectors.joining(" and ")),
                test);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
