/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.processor.EnrichedRecords;
import dev.halflight.v1.Enriched;
import dev.halflight.v1.RedshiftEstimate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnrichedColumnsTest {
    private static Optional<Object> value(String name, Enriched record) {
        return EnrichedColumns.ALL.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow()
                .of(record);
    }

    @Test
    void shouldDescribeEachColumnInOneLine() {
        assertThat(EnrichedColumns.ALL).extracting(Column::name).doesNotHaveDuplicates();
        assertThat(EnrichedColumns.ALL).allSatisfy(column -> {
            assertThat(column.name()).matches("[a-zA-Z][a-zA-Z0-9_]*");
            // a card of a FITS header holds no more
            assertThat(column.description()).isNotBlank().hasSizeLessThan(68).isPrintable();
        });
        assertThat(EnrichedColumns.ALL)
                .filteredOn(column -> !column.unit().isEmpty())
                .extracting(Column::name, Column::unit)
                .hasToString("[(\"ra\", \"deg\"), (\"dec\", \"deg\")]");
    }

    @Test
    void shouldMeasureTheScatterAboutEachPoint() {
        RedshiftEstimate estimate = RedshiftEstimate.newBuilder(EnrichedRecords.estimate(0.5))
                .setMean(0.6)
                .setMode(0.5)
                .setBest(0.52)
                .setMedian(0.6)
                .setStd(0.3)
                .build();
        Enriched record = EnrichedRecords.of("a", 0.5).setPhotoz(estimate).build();

        assertThat(value("photoz_std_mean", record)).hasValue(0.3);
        assertThat(value("photoz_std_median", record)).hasValue(0.3);
        assertThat((double) value("photoz_std_mode", record).orElseThrow()).isCloseTo(Math.sqrt(0.1), within(1e-12));
        assertThat((double) value("photoz_std_best", record).orElseThrow()).isCloseTo(Math.sqrt(0.0964), within(1e-12));
        assertThat(value("specz_std_mean", record)).isEmpty();
    }

    @Test
    void shouldHaveAValueOfItsTypeInEveryColumnThatNeedsOne() {
        Enriched record = EnrichedRecords.of("a", 0.5).build();

        assertThat(EnrichedColumns.ALL)
                .filteredOn(column -> !column.type().optional())
                .allSatisfy(column -> assertThat(column.of(record)).isPresent());
    }
}
