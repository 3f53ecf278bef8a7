/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import dev.halflight.trainer.contest.run.Watch;
import java.time.Duration;
import java.util.Optional;

/** Shows how far each part of a comparison has come. */
final class ProgressWatch extends Watch implements AutoCloseable {
    private Optional<Progress> progress = Optional.empty();

    ProgressWatch(Duration length) {
        super(length);
    }

    @Override
    protected void begin(String task, String unit, long total) {
        close();
        progress = Optional.of(Progress.start(task, unit, total));
    }

    @Override
    protected void reach(long done) {
        progress.ifPresent(shown -> shown.reach(done));
    }

    @Override
    protected void note(String text) {
        progress.ifPresent(shown -> shown.note(text));
    }

    @Override
    public void close() {
        progress.ifPresent(Progress::close);
        progress = Optional.empty();
    }
}
