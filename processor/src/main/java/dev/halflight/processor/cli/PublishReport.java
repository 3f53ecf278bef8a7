/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import dev.halflight.processor.publish.PublishWatch;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;

/** What is shown of a publication. */
final class PublishReport implements PublishWatch, AutoCloseable {
    private static final int MOST_REFUSALS = 100;

    private final PrintWriter out;
    private final PrintWriter errors;
    private final Shutdown shutdown;
    private Optional<Progress> progress = Optional.empty();
    private long before;
    private long published;
    private long refused;

    PublishReport(CommandLine command, Shutdown shutdown) {
        out = command.getOut();
        errors = command.getErr();
        this.shutdown = shutdown;
    }

    @Override
    public void resumes(long earlier, long earlierRefused) {
        before = earlier + earlierRefused;
        if (before > 0) {
            out.println("going on after " + earlier + " observations that are published and " + earlierRefused
                    + " that were refused");
            out.flush();
        }
        progress = Optional.of(new Progress("publish", -1));
    }

    @Override
    public void sent(double part) {
        published++;
        progress.ifPresent(bar -> {
            bar.step();
            if (part > 0) {
                bar.expect(Math.max(published, Math.round((before + published + refused) / part) - before));
            }
        });
    }

    @Override
    public void refused(String reason) {
        refused++;
        if (refused <= MOST_REFUSALS) {
            errors.println("halflight: refused: " + reason);
            errors.flush();
        }
    }

    @Override
    public boolean stopped() {
        return shutdown.requested();
    }

    /** Says what came of it; returns the exit status. */
    int finish(String topic) {
        close();
        if (stopped()) {
            out.println("stopped; start again to go on");
        } else if (before > 0 && published + refused == 0) {
            out.println("all of it was published before; --again publishes it again");
        }
        out.println("published " + published + ", refused " + refused + " -> " + topic);
        out.flush();
        return published == 0 && refused > 0 ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    @Override
    public void close() {
        progress.ifPresent(Progress::close);
        progress = Optional.empty();
    }
}
