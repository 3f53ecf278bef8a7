/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.app;

import dev.halflight.v1.Enriched;
import dev.halflight.v1.RedshiftEstimate;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes enriched records as a table: a header, then a line a record (RFC 4180); an empty cell where there is no value. */
public final class EnrichedCsv implements Closeable {
    private static final String HEADER =
            "objectId,revision,survey,ra,dec,redshift_known,redshift_best,redshift_err68_min,"
                    + "redshift_err68_max,redshift_method,redshift_use,flags,"
                    + "photoz_best,photoz_mode,photoz_mean,photoz_median,photoz_std,photoz_risk,photoz_err68_min,photoz_err68_max,"
                    + "photoz_err95_min,photoz_err95_max,"
                    + "specz_best,specz_risk,specz_err68_min,specz_err68_max,"
                    + "star,galaxy,quasar,anomaly,model,model_version\n";

    private static final List<Function<RedshiftEstimate, Double>> PHOTOZ = List.of(
            RedshiftEstimate::getBest,
            RedshiftEstimate::getMode,
            RedshiftEstimate::getMean,
            RedshiftEstimate::getMedian,
            RedshiftEstimate::getStd,
            RedshiftEstimate::getRisk,
            RedshiftEstimate::getErr68Min,
            RedshiftEstimate::getErr68Max,
            RedshiftEstimate::getErr95Min,
            RedshiftEstimate::getErr95Max);

    private static final List<Function<RedshiftEstimate, Double>> SPECZ = List.of(
            RedshiftEstimate::getBest,
            RedshiftEstimate::getRisk,
            RedshiftEstimate::getErr68Min,
            RedshiftEstimate::getErr68Max);

    private final Writer writer;

    /**
     * Creates the file, and the folders above it, and writes the header; a file that is there is replaced.
     *
     * @throws IOException if it cannot be written
     */
    public EnrichedCsv(Path path) throws IOException {
        if (path.toAbsolutePath().getParent() != null) {
            Files.createDirectories(path.toAbsolutePath().getParent());
        }
        writer = Files.newBufferedWriter(path);
        writer.write(HEADER);
    }

    /**
     * Writes a record.
     *
     * @throws IOException if it cannot be written
     */
    public void add(Enriched record) throws IOException {
        List<String> cells = new ArrayList<>();
        cells.add(quoted(record.getObjectId()));
        cells.add(Long.toString(record.getRevision()));
        cells.add(quoted(record.getSurvey()));
        cells.add(Double.toString(record.getRa()));
        cells.add(Double.toString(record.getDec()));
        cells.add(record.getKnownRedshift().map(EnrichedCsv::number).orElse(""));
        cells.add(number(record.getRedshift().getValue()));
        cells.add(number(record.getRedshift().getLow()));
        cells.add(number(record.getRedshift().getHigh()));
        cells.add(record.getRedshift().getMethod().toString());
        cells.add(record.getRedshift().getUse().toString());
        cells.add(record.getFlags().stream().map(Enum::name).collect(Collectors.joining("|")));
        Optional<RedshiftEstimate> photoz = record.getPhotoz();
        for (Function<RedshiftEstimate, Double> column : PHOTOZ) {
            cells.add(photoz.map(column).map(EnrichedCsv::number).orElse(""));
        }
        Optional<RedshiftEstimate> specz = record.getSpecz();
        for (Function<RedshiftEstimate, Double> column : SPECZ) {
            cells.add(specz.map(column).map(EnrichedCsv::number).orElse(""));
        }
        cells.add(number(record.getClasses().getStar()));
        cells.add(number(record.getClasses().getGalaxy()));
        cells.add(number(record.getClasses().getQuasar()));
        cells.add(record.getAnomaly()
                .map(value -> String.format(Locale.ROOT, "%.2f", value))
                .orElse(""));
        cells.add(quoted(record.getLineage().getModelName()));
        cells.add(quoted(record.getLineage().getModelVersion()));
        writer.write(String.join(",", cells));
        writer.write('\n');
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
