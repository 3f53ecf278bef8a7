/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.export;

import dev.halflight.v1.Enriched;
import dev.halflight.v1.RedshiftEstimate;
import io.jhdf.api.WritableGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Which objects distributions are of, and their point estimates: what qp calls the ancillary data. */
final class PdfObjects {
    private final List<Row> rows = new ArrayList<>();

    private record Row(String objectId, long revision, double best, double mode, double mean, double median) {}

    void add(Enriched record, RedshiftEstimate estimate) {
        rows.add(new Row(
                record.getObjectId(),
                record.getRevision(),
                estimate.getBest(),
                estimate.getMode(),
                estimate.getMean(),
                estimate.getMedian()));
    }

    int size() {
        return rows.size();
    }

    void write(WritableGroup group) {
        group.putDataset("ids", rows.stream().map(Row::objectId).toArray(String[]::new));
        group.putDataset("revision", rows.stream().mapToLong(Row::revision).toArray());
        group.putDataset("zbest", numbers(Row::best));
        group.putDataset("zmode", numbers(Row::mode));
        group.putDataset("zmean", numbers(Row::mean));
        group.putDataset("zmedian", numbers(Row::median));
    }

    private double[] numbers(ToDoubleFunction<Row> number) {
        return rows.stream().mapToDouble(number).toArray();
    }
}
