/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.run;

import dev.halflight.trainer.contest.TestOutcome;
import dev.halflight.trainer.evaluate.PdfOutcome;
import dev.halflight.trainer.evaluate.RedshiftOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps what a contender said of the test's galaxies on disk: a line a galaxy, whose last columns are empty where there is no PDF. */
final class OutcomeFile {
    private static final String HEADER =
            "index,magnitude,true_redshift,redshift,mode,median,risk,pit,crps,within68,within95\n";
    private static final int COLUMNS = 11;

    private OutcomeFile() {}

    static void write(Path file, List<TestOutcome> outcomes) throws IOException {
        WorkFolder.replace(
                file, outcomes.stream().map(OutcomeFile::line).collect(Collectors.joining("\n", HEADER, "\n")));
    }

    private static String line(TestOutcome outcome) {
        RedshiftOutcome redshift = outcome.redshift();
        String pdf = redshift.pdf()
                .map(said -> said.mode() + "," + said.median() + "," + said.risk() + "," + said.pit() + ","
                        + said.crps() + "," + said.within68() + "," + said.within95())
                .orElse(",,,,,,");
        return outcome.index() + "," + outcome.magnitude() + "," + redshift.truth() + "," + redshift.estimate() + ","
                + pdf;
    }

    /** @throws IOException if it cannot be read, or is no such file */
    static List<TestOutcome> read(Path file) throws IOException {
        try {
            return Files.readAllLines(file).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(OutcomeFile::outcome)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    file + " cannot be read (" + e.getMessage() + "): remove it, it will be made again", e);
        }
    }

    private static TestOutcome outcome(String[] cells) {
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException("a line has " + cells.length + " columns");
        }
        Optional<PdfOutcome> pdf = cells[4].isEmpty()
                ? Optional.empty()
                : Optional.of(new PdfOutcome(
                        Double.parseDouble(cells[4]),
                        Double.parseDouble(cells[5]),
                        Double.parseDouble(cells[6]),
                        Double.parseDouble(cells[7]),
                        Double.parseDouble(cells[8]),
                        Boolean.parseBoolean(cells[9]),
                        Boolean.parseBoolean(cells[10])));
        return new TestOutcome(
                Long.parseLong(cells[0]),
                Double.parseDouble(cells[1]),
                new RedshiftOutcome(Double.parseDouble(cells[2]), Double.parseDouble(cells[3]), pdf));
    }
}
