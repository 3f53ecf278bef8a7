/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Shows nothing, and remembers what was begun. */
public final class QuietWatch extends Watch {
    private final List<String> tasks = new ArrayList<>();

    /** A watch that never lets the work stop. */
    public QuietWatch() {
        this(Duration.ofDays(1));
    }

    /** A watch that lets it stop after a time. */
    public QuietWatch(Duration length) {
        super(length);
    }

    @Override
    protected void begin(String task, String unit, long total) {
        tasks.add(task);
    }

    @Override
    protected void reach(long done) {}

    @Override
    protected void note(String text) {}

    /** What was begun, in order. */
    public List<String> tasks() {
        return List.copyOf(tasks);
    }
}
