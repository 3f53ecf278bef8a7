/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.processor.EnrichedRecords;
import dev.halflight.v1.Enriched;
import dev.halflight.v1.RedshiftEstimate;
import dev.halflight.v1.RedshiftMethod;
import io.jhdf.HdfFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Read as qp reads it: a table of what all share, one of the densities, and one of what they are of. */
class PdfFileTest {
    @TempDir
    Path folder;

    private static RedshiftEstimate estimate(Float... pdf) {
        return RedshiftEstimate.newBuilder(EnrichedRecords.estimate(0.5))
                .setGridStep(0.1)
                .setPdf(List.of(pdf))
                .build();
    }

    private Path write(RedshiftMethod method, Enriched... records) throws IOException {
        Path path = folder.resolve("pdfs.hdf5");
        try (TableWriter file = new PdfFile(path, method, 0.05)) {
            for (Enriched record : records) {
                file.add(record);
            }
        }
        return path;
    }

    @Test
    void shouldLayOutDistributionsAsQpReadsThem() throws IOException {
        Enriched first = EnrichedRecords.of("a", 0.5)
                .setPhotoz(estimate(0f, 1f, 0f, 0f))
                .setRevision(3)
                .build();
        Enriched without = EnrichedRecords.of("without", 0.5)
                .setPhotoz(null)
                .setSpecz(estimate(1f, 0f, 0f, 0f))
                .build();
        Enriched last = EnrichedRecords.of("the last", 0.25)
                .setPhotoz(estimate(0.5f, 0f, 0f, 0.5f))
                .build();

        try (HdfFile file = new HdfFile(write(RedshiftMethod.PHOTOZ, first, without, last))) {
            assertThat(file.getChildren().keySet()).containsExactlyInAnyOrder("meta", "data", "ancil");
            assertThat((String[]) file.getDatasetByPath("meta/pdf_name").getData())
                    .containsExactly("interp");
            assertThat((long[]) file.getDatasetByPath("meta/pdf_version").getData())
                    .containsExactly(0);
            double[][] redshifts =
                    (double[][]) file.getDatasetByPath("meta/xvals").getData();
            assertThat(redshifts).hasNumberOfRows(1);
            assertThat(redshifts[0]).hasSize(11).isSorted();
            assertThat(redshifts[0][1]).isCloseTo(0.05, within(1e-12));
            float[][] densities =
                    (float[][]) file.getDatasetByPath("data/yvals").getData();
            assertThat(densities).hasDimensions(2, 11);
            // one cell, from z = 0.105 to 0.221
            assertThat(densities[0][0]).isZero();
            assertThat(densities[0][3]).isCloseTo(8.7f, within(0.5f));
            assertThat(densities[0][6]).isZero();
            assertThat(densities[1][0]).isCloseTo(5f, within(0.5f));
            assertThat((String[]) file.getDatasetByPath("ancil/ids").getData()).containsExactly("a", "the last");
            assertThat((long[]) file.getDatasetByPath("ancil/revision").getData())
                    .containsExactly(3, 0);
            assertThat((double[]) file.getDatasetByPath("ancil/zmode").getData())
                    .containsExactly(0.5, 0.5);
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.pdfs");
    }

    @Test
    void shouldTakeTheEstimateThatIsAskedFor() throws IOException {
        Enriched both = EnrichedRecords.of("a", 0.5)
                .setPhotoz(estimate(1f, 0f, 0f, 0f))
                .setSpecz(estimate(0f, 0f, 0f, 1f))
                .build();

        try (HdfFile file = new HdfFile(write(RedshiftMethod.SPECZ, both))) {
            float[][] densities =
                    (float[][]) file.getDatasetByPath("data/yvals").getData();
            assertThat(densities[0][1]).isZero();
            assertThat(densities[0][8]).isPositive();
        }
    }

    @Test
    void shouldWriteNothingWhereThereIsNothing() throws IOException {
        assertThat(write(RedshiftMethod.SPECZ, EnrichedRecords.of("a", 0.5).build()))
                .doesNotExist();
    }
}
