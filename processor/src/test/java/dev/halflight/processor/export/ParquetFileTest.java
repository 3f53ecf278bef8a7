/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.export;

import static org.assertj.core.api.Assertions.assertThat;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import dev.halflight.processor.EnrichedRecords;
import dev.halflight.v1.Enriched;
import dev.halflight.v1.Flag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ParquetFileTest {
    @TempDir
    Path folder;

    private Path write(Enriched... records) throws IOException {
        Path path = folder.resolve("enriched.parquet");
        try (TableWriter table = new ParquetFile(path)) {
            for (Enriched record : records) {
                table.add(record);
            }
        }
        return path;
    }

    /** Makes a row of its values by column; one that is missing is not in it. */
    private static final class RowMaps implements Hydrator<Map<String, Object>, Map<String, Object>, String> {
        @Override
        public Map<String, Object> start() {
            return new HashMap<>();
        }

        @Override
        public Map<String, Object> add(Map<String, Object> row, String column, Object value) {
            if (value != null) {
                row.put(column, value);
            }
            return row;
        }

        @Override
        public Map<String, Object> finish(Map<String, Object> row) {
            return row;
        }
    }

    private static List<Map<String, Object>> rows(Path path) throws IOException {
        try (Stream<Map<String, Object>> rows =
                ParquetReader.streamContent(path.toFile(), new RowMaps(), name -> name[0])) {
            return rows.toList();
        }
    }

    @Test
    void shouldPutEachValueIntoItsColumn() throws IOException {
        Enriched first = EnrichedRecords.of("Abell\u00b737", 0.5)
                .setRevision(5_000_000_000L)
                .setFlags(List.of(Flag.BANDS_MISSING, Flag.EBV_UNKNOWN))
                .build();
        Enriched second = EnrichedRecords.of("b", 0.75)
                .setSpecz(EnrichedRecords.estimate(0.25))
                .setAnomaly(12.5f)
                .build();

        List<Map<String, Object>> rows = rows(write(first, second));

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0))
                .containsEntry("objectId", "Abell\u00b737")
                .containsEntry("revision", 5_000_000_000L)
                .containsEntry("ra", 150.25)
                .containsEntry("flags", "BANDS_MISSING|EBV_UNKNOWN")
                .containsEntry("photoz_best", 0.5)
                .containsEntry("galaxy", 0.75f)
                .containsEntry("source_partition", 0)
                .containsEntry("enriched_time", 0L)
                .doesNotContainKeys("specz_best", "redshift_known", "anomaly");
        assertThat(rows.get(1)).containsEntry("specz_best", 0.25).containsEntry("anomaly", 12.5f);
    }

    @Test
    void shouldDescribeItsColumnsAsAVotable() throws Exception {
        ParquetMetadata metadata = ParquetReader.readMetadata(
                write(EnrichedRecords.of("a", 0.5).build()).toFile());

        Map<String, String> pairs = metadata.getFileMetaData().getKeyValueMetaData();
        assertThat(pairs).containsEntry("IVOA.VOTable-Parquet.version", "1.0");
        String text = pairs.get("IVOA.VOTable-Parquet.content");
        NodeList fields = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagName("FIELD");
        assertThat(fields.getLength()).isEqualTo(EnrichedColumns.ALL.size());
        for (int k = 0; k < fields.getLength(); k++) {
            Element field = (Element) fields.item(k);
            Column column = EnrichedColumns.ALL.get(k);
            assertThat(field.getAttribute("name")).isEqualTo(column.name());
            assertThat(field.getAttribute("unit")).isEqualTo(column.unit());
            assertThat(field.getAttribute("ucd")).isEqualTo(column.ucd());
            assertThat(field.getTextContent()).isEqualTo(column.description());
        }
    }

    @Test
    void shouldWriteATableWithoutRows() throws IOException {
        assertThat(rows(write())).isEmpty();
    }
}
