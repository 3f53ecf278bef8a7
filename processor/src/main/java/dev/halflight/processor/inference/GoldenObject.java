/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.schemas.model.SelfTest;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.Tokens;
import java.util.List;

/**
 * The model's self-test as an object like others: asked in the middle of the stream, it shows whether the model still answers as when
 * it was made.
 */
public final class GoldenObject {
    private final ModelFolder folder;
    private final double tolerance;
    private final Tokens tokens;

    /** The object of a model that is run with these options. */
    public GoldenObject(ModelFolder folder, ModelOptions options) {
        this.folder = folder;
        tolerance = SelfTestRun.tolerance(
                folder.card().selfTest(), options.precision().of(folder.card(), options.device()), options);
        tokens = new Tokenizer(folder.card().layout(), folder.card().contextScaling()).made(SelfTest::input);
    }

    /** What the model is asked. */
    public Tokens tokens() {
        return tokens;
    }

    /** The largest difference of an answer from the recorded one, in units of the tolerance; infinite where it is no such answer. */
    public double difference(Prediction prediction) {
        SelfTest recorded = folder.card().selfTest();
        double[] redshift = prediction
                .specz()
                .filter(pdf -> pdf.length == folder.card().redshiftGrid().cells())
                .map(pdf -> SelfTestRun.quantiles(pdf, folder.card().redshiftGrid()))
                .orElse(new double[0]);
        double[] embedding = SelfTestRun.doubles(prediction.embedding());
        return Math.max(largest(embedding, recorded.embedding()), largest(redshift, recorded.redshift())) / tolerance;
    }

    private static double largest(double[] found, List<Double> recorded) {
        if (found.length != recorded.size()) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = 0;
        for (int k = 0; k < found.length; k++) {
            double difference = Math.abs(found[k] - recorded.get(k));
            largest = Double.isNaN(difference) ? Double.POSITIVE_INFINITY : Math.max(largest, difference);
        }
        return largest;
    }
}
