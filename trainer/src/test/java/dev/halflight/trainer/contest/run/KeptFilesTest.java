/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halflight.trainer.contest.ContestResults;
import dev.halflight.trainer.contest.Snapshot;
import dev.halflight.trainer.contest.TestOutcome;
import dev.halflight.trainer.torch.Done;
import dev.halflight.trainer.train.ValidationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFilesTest {
    @TempDir
    private Path folder;

    @Test
    void shouldReadOutcomesAsTheyWereWritten() throws IOException {
        Path file = folder.resolve("test").resolve("outcomes.csv");
        List<TestOutcome> withPdfs = ContestResults.outcomes(5, 0.1, 0, true, 1);
        List<TestOutcome> numbers = ContestResults.outcomes(5, 0.1, 0, false, 1);

        OutcomeFile.write(file, withPdfs);
        assertThat(OutcomeFile.read(file)).isEqualTo(withPdfs);
        OutcomeFile.write(file, numbers);
        assertThat(OutcomeFile.read(file)).isEqualTo(numbers);
    }

    @Test
    void shouldSayWhichFileOfOutcomesIsBroken() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.csv"), "index\n1,2\n");

        assertThatThrownBy(() -> OutcomeFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("broken.csv")
                .hasMessageContaining("remove it");
    }

    @Test
    void shouldDropTheGalaxyThatACrashCutOff() throws IOException {
        Path path = folder.resolve("galaxies.bin");
        PhotometryFile file = new PhotometryFile(path, 2);
        file.append(0, List.of(galaxy(3), galaxy(5)));
        byte[] complete = Files.readAllBytes(path);
        Files.write(path, Arrays.copyOf(complete, complete.length + 7));
        assertThat(file.read()).extracting(MeasuredGalaxy::index).containsExactly(3L, 5L);

        file.append(2, List.of(galaxy(8)));

        assertThat(file.read()).extracting(MeasuredGalaxy::index).containsExactly(3L, 5L, 8L);
        assertThat(file.read().get(2).features()).containsExactly(1.5f, Float.NaN);
        assertThat(file.read().get(2).redshift()).isEqualTo(0.7);
    }

    private static MeasuredGalaxy galaxy(long index) {
        return new MeasuredGalaxy(index, 0.7, new float[] {1.5f, Float.NaN});
    }

    @Test
    void shouldForgetThePointsOfACurveThatAreTrainedAgain() throws IOException {
        Path path = folder.resolve("snapshots.csv");
        SnapshotFile first = new SnapshotFile(path, Done.NOTHING, new QuietWatch());
        first.validated(done(100), report(0.3));
        first.validated(done(200), report(0.2));
        assertThat(SnapshotFile.read(path)).extracting(Snapshot::views).containsExactly(100L, 200L);

        SnapshotFile second = new SnapshotFile(path, done(150), new QuietWatch());
        second.validated(done(250), report(0.1));

        assertThat(SnapshotFile.read(path))
                .containsExactly(
                        new Snapshot(100, 10, 0.3, 0.01, 0.05, 0.1), new Snapshot(250, 25, 0.1, 0.01, 0.05, 0.1));
    }

    private static Done done(long views) {
        return new Done(views / 10, views, Duration.ofSeconds(views), Duration.ofMillis(100 * views));
    }

    private static ValidationReport report(double sigma) {
        return new ValidationReport(50, sigma, 0.01, 0.05, 0.1, 0.1);
    }

    @Test
    void shouldGoOnWithTheSameSettingsOnly() throws IOException {
        WorkFolder work = new WorkFolder(folder.resolve("work"));
        assertThat(work.path()).doesNotExist();
        work.begin(ContestResults.settings(100));
        work.begin(ContestResults.settings(100));

        assertThatThrownBy(() -> work.begin(ContestResults.settings(101)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("other settings")
                .hasMessageContaining("--work");
    }
}
