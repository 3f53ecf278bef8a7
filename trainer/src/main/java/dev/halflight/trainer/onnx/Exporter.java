/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.onnx;

import dev.halflight.schemas.model.Precision;
import dev.halflight.trainer.torch.TrainedNetwork;
import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongConsumer;

/** Exports a trained network as ONNX files that are proven to answer as it does. */
public final class Exporter {
    /** How many cases the files of each precision are compared in. */
    public static final int CASES = Parity.CASES;

    private final TrainedNetwork written;
    private final TrainedNetwork reference;

    /** An exporter of this network. */
    public Exporter(TrainedNetwork trained) {
        this(trained, trained);
    }

    /** An exporter that writes one network and compares its answers with those of another. */
    Exporter(TrainedNetwork written, TrainedNetwork reference) {
        this.written = written;
        this.reference = reference;
    }

    /**
     * Writes encoder and decoder in each precision.
     *
     * @param folder where to; the caller completes it
     * @param name the model's name
     * @param version the model's version
     * @param progress told how many cases are done
     * @return for each precision and output, the largest difference between an answer of the files and one of the trained network
     * @throws ParityException if a difference is too large
     * @throws IOException if the files cannot be written
     */
    public Map<Precision, Map<String, Double>> write(
            NewFolder folder, String name, String version, Collection<Precision> precisions, LongConsumer progress)
            throws IOException {
        NetworkFiles files = new NetworkFiles(written, Map.of("name", name, "version", version));
        Map<Precision, Map<String, Double>> differences = new EnumMap<>(Precision.class);
        for (Precision precision : precisions) {
            files.write(folder.path(), precision);
            long before = (long) differences.size() * CASES;
            Parity parity = new Parity(reference, precision);
            differences.put(precision, parity.require(folder.path(), done -> progress.accept(before + done)));
        }
        return differences;
    }
}
