/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.run;

import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.trainer.contest.ContestSettings;
import dev.halflight.trainer.contest.TestCondition;
import dev.halflight.trainer.contest.TestOutcome;
import dev.halflight.trainer.simulate.SkySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tests the contenders on the same galaxies, condition by condition; what was tested before is not tested again. */
final class TestStage {
    private static final int AT_A_TIME = 64;

    private final ContestSettings settings;
    private final WorkFolder work;
    private final Tokenizer tokenizer;
    private final Watch watch;

    TestStage(ContestSettings settings, WorkFolder work, Tokenizer tokenizer, Watch watch) {
        this.settings = settings;
        this.work = work;
        this.tokenizer = tokenizer;
        this.watch = watch;
    }

    /** Opens a contender that was trained. */
    interface Opening {
        Estimator open() throws IOException;
    }

    /**
     * Who is tested.
     *
     * @param keys of the rows that its answers stand in
     * @param seed of its training
     * @param opening opens it, which may take long
     */
    record Entry(List<String> keys, long seed, Opening opening) {}

    /** @throws PausedException if the time is over before all is tested */
    void run(List<Entry> entries) throws IOException {
        Map<Entry, Estimator> opened = new HashMap<>();
        try {
            for (TestCondition condition : TestCondition.values()) {
                List<Entry> missing = entries.stream()
                        .filter(entry -> entry.keys().stream()
                                .anyMatch(key -> !Files.exists(work.outcomes(key, entry.seed(), condition))))
                        .toList();
                if (!missing.isEmpty()) {
                    for (Entry entry : missing) {
                        watch.check();
                        if (!opened.containsKey(entry)) {
                            opened.put(entry, entry.opening().open());
                        }
                    }
                    test(condition, missing, opened);
                }
            }
        } finally {
            for (Estimator estimator : opened.values()) {
                estimator.close();
            }
        }
    }

    private void test(TestCondition condition, List<Entry> entries, Map<Entry, Estimator> opened) throws IOException {
        Map<Entry, Map<String, List<TestOutcome>>> outcomes = new HashMap<>();
        GalaxyScan scan = new GalaxyScan(sky(condition).simulation(), ContestSettings.TEST_SKY, 0);
        int tested = 0;
        watch.begin("test, " + condition.title(), "galaxies", settings.test());
        while (tested < settings.test()) {
            watch.check();
            List<Galaxy> galaxies = scan.among(AT_A_TIME);
            galaxies = galaxies.subList(0, Math.min(galaxies.size(), settings.test() - tested));
            if (galaxies.isEmpty()) {
                continue;
            }
            tested += galaxies.size();
            TestChunk chunk = TestChunk.of(galaxies, condition, tokenizer);
            for (Entry entry : entries) {
                opened.get(entry)
                        .estimate(chunk)
                        .forEach((key, redshifts) -> outcomes.computeIfAbsent(entry, unused -> new HashMap<>())
                                .computeIfAbsent(key, unused -> new ArrayList<>())
                                .addAll(chunk.outcomes(redshifts)));
            }
            watch.reach(tested);
        }
        for (Entry entry : entries) {
            for (String key : entry.keys()) {
                OutcomeFile.write(
                        work.outcomes(key, entry.seed(), condition),
                        outcomes.get(entry).get(key));
            }
        }
    }

    /** Blends are the same galaxies on the same sky, but each with others beside it. */
    private SkySettings sky(TestCondition condition) {
        SkySettings sky = settings.sky();
        return condition == TestCondition.BLEND ? sky.withBlends(1) : sky;
    }
}
