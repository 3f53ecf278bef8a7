/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.app;

import dev.halflight.processor.enrich.Answer;
import dev.halflight.processor.enrich.TokenizedObservation;
import dev.halflight.processor.inference.Batcher;
import dev.halflight.processor.inference.GoldenObject;
import dev.halflight.processor.inference.RecordFailedException;
import dev.halflight.processor.inference.SourcePosition;
import dev.halflight.processor.inference.UnavailableException;
import dev.halflight.processor.metrics.GoldenMetrics;
import dev.halflight.processor.metrics.GoldenMetrics.Outcome;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the golden object through the batches of the stream, and compares the answer with the recorded one. */
final class GoldenWatch implements PeriodicTasks.Task {
    private static final Logger LOG = LoggerFactory.getLogger(GoldenWatch.class);
    /** No topic has such a name. */
    private static final String NOWHERE = "golden object";

    private final Batcher<TokenizedObservation, Answer> batcher;
    private final GoldenObject golden;
    private final GoldenMetrics metrics;
    private final Duration patience;
    private final TokenizedObservation object;
    private long checks;
    private boolean off;

    /**
     * Has sent nothing yet.
     *
     * @param patience how long an answer is awaited
     */
    GoldenWatch(
            Batcher<TokenizedObservation, Answer> batcher,
            GoldenObject golden,
            GoldenMetrics metrics,
            Duration patience) {
        this.batcher = batcher;
        this.golden = golden;
        this.metrics = metrics;
        this.patience = patience;
        object = new TokenizedObservation("golden", 0, "", 0, 0, Optional.empty(), golden.tokens());
    }

    @Override
    public void run() throws InterruptedException {
        try {
            Answer answer = batcher.submit(new SourcePosition(NOWHERE, 0, checks++), object)
                    .await(patience);
            compare(golden.difference(answer.prediction()));
        } catch (RecordFailedException e) {
            metrics.ended(Outcome.FAILED);
            LOG.warn("the model failed on the golden object: {}", e.getMessage());
        } catch (UnavailableException e) {
            metrics.ended(Outcome.UNANSWERED);
        }
    }

    private void compare(double difference) {
        metrics.answered(difference);
        boolean wasOff = off;
        off = difference > 1;
        if (off && !wasOff) {
            LOG.error(
                    "the golden object's answer is {} times as far from the recorded one as it may be: the device computes something"
                            + " else than the model's card says. Stop this process and run './halflight prove' on its device",
                    String.format("%.3g", difference));
        } else if (wasOff && !off) {
            LOG.warn("the golden object's answer is the recorded one again");
        }
    }
}
