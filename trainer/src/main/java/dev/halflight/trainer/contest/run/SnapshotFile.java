/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.run;

import dev.halflight.trainer.contest.Snapshot;
import dev.halflight.trainer.torch.Done;
import dev.halflight.trainer.train.TrainingListener;
import dev.halflight.trainer.train.TrainingReport;
import dev.halflight.trainer.train.ValidationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Keeps the learning curve of a training on disk, and tells how the training goes on. */
final class SnapshotFile implements TrainingListener {
    private static final String HEADER = "views,cpu_seconds,sigma_nmad,bias,outliers,crps";

    private final Path file;
    private final Watch watch;
    private final List<Snapshot> snapshots;

    /**
     * Goes on with a curve, without what lies behind the point at which the training goes on.
     *
     * @param done the training that is not repeated
     */
    SnapshotFile(Path file, Done done, Watch watch) throws IOException {
        this.file = file;
        this.watch = watch;
        snapshots = new ArrayList<>(read(file).stream()
                .filter(snapshot -> snapshot.views() <= done.views())
                .toList());
    }

    /** The curve of a training; empty of one that was not begun. */
    static List<Snapshot> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> new Snapshot(
                        Long.parseLong(cells[0]),
                        Double.parseDouble(cells[1]),
                        Double.parseDouble(cells[2]),
                        Double.parseDouble(cells[3]),
                        Double.parseDouble(cells[4]),
                        Double.parseDouble(cells[5])))
                .toList();
    }

    @Override
    public void reported(TrainingReport report) {
        watch.reach(Math.round(100 * Math.min(1, report.progress())));
    }

    @Override
    public void validated(Done done, ValidationReport report) throws IOException {
        snapshots.add(new Snapshot(
                done.views(),
                seconds(done.processor()),
                report.sigmaNmad(),
                report.bias(),
                report.outliers(),
                report.crps()));
        watch.note(String.format(Locale.ROOT, "%d views, sigma_NMAD %.4f", done.views(), report.sigmaNmad()));
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (Snapshot snapshot : snapshots) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%d,%.3f,%.6f,%.6f,%.6f,%.6f",
                    snapshot.views(),
                    snapshot.cpuSeconds(),
                    snapshot.sigmaNmad(),
                    snapshot.bias(),
                    snapshot.outliers(),
                    snapshot.crps()));
        }
        WorkFolder.replace(file, String.join("\n", lines) + "\n");
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }
}
