/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.EnrichedRecords;
import dev.halflight.v1.Enriched;
import dev.halflight.v1.Flag;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nom.tam.fits.BinaryTableHDU;
import nom.tam.fits.Fits;
import nom.tam.fits.FitsException;
import nom.tam.fits.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitsTableFileTest {
    @TempDir
    Path folder;

    private Path write(Enriched... records) throws IOException {
        Path path = folder.resolve("enriched.fits");
        try (TableWriter table = new FitsTableFile(path)) {
            for (Enriched record : records) {
                table.add(record);
            }
        }
        return path;
    }

    private static int number(String name) {
        return EnrichedColumns.ALL.stream().map(Column::name).toList().indexOf(name) + 1;
    }

    private static Object value(BinaryTableHDU table, String column, int row) throws FitsException {
        Object values = table.getColumn(column);
        return Array.get(values, row);
    }

    @Test
    void shouldPutEachValueIntoItsColumn() throws Exception {
        Enriched first = EnrichedRecords.of("a", 0.5)
                .setRevision(5_000_000_000L)
                .setFlags(List.of(Flag.BANDS_MISSING, Flag.EBV_UNKNOWN))
                .build();
        Enriched second = EnrichedRecords.of("a longer name", 0.75)
                .setSpecz(EnrichedRecords.estimate(0.25))
                .setAnomaly(12.5f)
                .setKnownRedshift(0.7)
                .build();

        try (Fits fits = new Fits(write(first, second).toFile())) {
            BinaryTableHDU table = (BinaryTableHDU) fits.getHDU(1);
            assertThat(table.getNRows()).isEqualTo(2);
            assertThat(table.getNCols()).isEqualTo(EnrichedColumns.ALL.size());
            assertThat(value(table, "objectId", 0)).isEqualTo("a");
            assertThat(value(table, "objectId", 1)).isEqualTo("a longer name");
            assertThat(value(table, "revision", 0)).isEqualTo(5_000_000_000L);
            assertThat(value(table, "ra", 1)).isEqualTo(150.25);
            assertThat(value(table, "flags", 0)).isEqualTo("BANDS_MISSING|EBV_UNKNOWN");
            assertThat(value(table, "flags", 1)).isEqualTo("");
            assertThat(value(table, "photoz_best", 1)).isEqualTo(0.75);
            assertThat(value(table, "specz_best", 1)).isEqualTo(0.25);
            assertThat(value(table, "specz_best", 0)).isEqualTo(Double.NaN);
            assertThat(value(table, "redshift_known", 0)).isEqualTo(Double.NaN);
            assertThat(value(table, "anomaly", 0)).isEqualTo(Float.NaN);
            assertThat(value(table, "anomaly", 1)).isEqualTo(12.5f);
            assertThat(value(table, "galaxy", 0)).isEqualTo(0.75f);
            assertThat(value(table, "source_partition", 0)).isEqualTo(0);
            assertThat(value(table, "enriched_time", 0)).isEqualTo("1970-01-01T00:00:00.000");
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.rows");
    }

    @Test
    void shouldTellUnitsAndMeanings() throws Exception {
        try (Fits fits = new Fits(write(EnrichedRecords.of("a", 0.5).build()).toFile())) {
            Header header = fits.getHDU(1).getHeader();
            assertThat(header.getStringValue("EXTNAME")).isEqualTo("ENRICHED");
            assertThat(header.getStringValue("TIMESYS")).isEqualTo("UTC");
            assertThat(header.getStringValue("TUNIT" + number("ra"))).isEqualTo("deg");
            assertThat(header.getStringValue("TUCD" + number("ra"))).isEqualTo("pos.eq.ra;meta.main");
            assertThat(header.getStringValue("TCOMM" + number("ra"))).isEqualTo("Right ascension, ICRS");
            assertThat(header.getStringValue("TFORM" + number("photoz_best"))).isEqualTo("1D");
            assertThat(header.containsKey("TUNIT" + number("photoz_best"))).isFalse();
        }
    }

    @Test
    void shouldReplaceWhatFitsHasNoPlaceFor() throws Exception {
        try (Fits fits = new Fits(
                write(EnrichedRecords.of("Abell\u00b737\n", 0.5).build()).toFile())) {
            assertThat(value((BinaryTableHDU) fits.getHDU(1), "objectId", 0)).isEqualTo("Abell?37?");
        }
    }

    @Test
    void shouldWriteATableWithoutRows() throws Exception {
        Path path = write();

        assertThat(Files.size(path) % 2880).isZero();
        try (Fits fits = new Fits(path.toFile())) {
            assertThat(((BinaryTableHDU) fits.getHDU(1)).getNRows()).isZero();
        }
    }
}
