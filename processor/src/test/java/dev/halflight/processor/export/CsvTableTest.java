/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.EnrichedRecords;
import dev.halflight.v1.Enriched;
import dev.halflight.v1.Flag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {
    @TempDir
    Path folder;

    private List<String> lines(Enriched... records) throws IOException {
        Path file = folder.resolve("tables/enriched.csv");
        try (CsvTable csv = new CsvTable(file)) {
            for (Enriched record : records) {
                csv.add(record);
            }
        }
        return Files.readAllLines(file);
    }

    /** Cells by column; not for cells with commas. */
    private static Map<String, String> cells(List<String> lines) {
        String[] names = lines.get(0).split(",", -1);
        String[] values = lines.get(1).split(",", -1);
        assertThat(values).hasSameSizeAs(names);
        Map<String, String> cells = new LinkedHashMap<>();
        for (int k = 0; k < names.length; k++) {
            cells.put(names[k], values[k]);
        }
        return cells;
    }

    @Test
    void shouldNameItsColumnsEvenWithoutRecords() throws IOException {
        List<String> lines = lines();

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).split(","))
                .doesNotHaveDuplicates()
                .startsWith("objectId")
                .contains("ra", "dec", "redshift_known", "redshift_best", "redshift_method", "redshift_use", "flags")
                .contains("photoz_best", "photoz_err68_min", "photoz_err68_max", "photoz_risk_best")
                .contains("photoz_std_best", "photoz_std_mean", "specz_best", "specz_risk_best", "anomaly");
    }

    @Test
    void shouldPutEachValueIntoItsColumn() throws IOException {
        Enriched record = EnrichedRecords.of("a", 0.5)
                .setSpecz(EnrichedRecords.estimate(0.75))
                .setKnownRedshift(0.625)
                .setAnomaly(12.345f)
                .setFlags(List.of(Flag.BANDS_MISSING, Flag.EBV_UNKNOWN))
                .build();

        assertThat(cells(lines(record)))
                .containsEntry("objectId", "a")
                .containsEntry("ra", "150.25")
                .containsEntry("dec", "-2.5")
                .containsEntry("redshift_known", "0.625000")
                .containsEntry("redshift_best", "0.500000")
                .containsEntry("redshift_method", "PHOTOZ")
                .containsEntry("redshift_use", "RECOMMENDED")
                .containsEntry("flags", "BANDS_MISSING|EBV_UNKNOWN")
                .containsEntry("photoz_best", "0.500000")
                .containsEntry("photoz_err68_min", "0.400000")
                .containsEntry("photoz_err68_max", "0.600000")
                .containsEntry("photoz_err95_min", "0.300000")
                .containsEntry("photoz_risk_best", "0.0625000")
                .containsEntry("photoz_std_mean", "0.0500000")
                .containsEntry("source_offset", "0")
                .containsEntry("enriched_time", "1970-01-01T00:00:00Z")
                .containsEntry("specz_best", "0.750000")
                .containsEntry("specz_err68_max", "0.850000")
                .containsEntry("galaxy", "0.750000")
                .containsEntry("anomaly", "12.35")
                .containsEntry("model_version", "1.2");
    }

    @Test
    void shouldLeaveACellEmptyWhereThereIsNoValue() throws IOException {
        assertThat(cells(lines(EnrichedRecords.of("a", 0.5).build())))
                .containsEntry("redshift_known", "")
                .containsEntry("flags", "")
                .containsEntry("specz_best", "")
                .containsEntry("specz_err68_max", "")
                .containsEntry("anomaly", "");
    }

    @Test
    void shouldQuoteWhatWouldBreakTheTable() throws IOException {
        Enriched record = EnrichedRecords.of("a,\"b\"", 0.5).build();

        assertThat(lines(record).get(1)).startsWith("\"a,\"\"b\"\"\",0,hsc,");
    }

    @Test
    void shouldWritePointsWhateverTheLocale() throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(cells(lines(EnrichedRecords.of("a", 0.5).build()))).containsEntry("photoz_best", "0.500000");
        } finally {
            Locale.setDefault(before);
        }
    }
}
