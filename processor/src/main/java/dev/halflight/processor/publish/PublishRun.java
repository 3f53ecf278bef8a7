/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.publish;

import dev.halflight.processor.publish.ObservationEncoder.Encoded;
import dev.halflight.processor.publish.ObservationEncoder.Ready;
import dev.halflight.processor.publish.ObservationEncoder.Refused;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.avro.AvroRuntimeException;

/** Sends what is left of a file. */
final class PublishRun {
    private static final long LONGEST_NAP = Duration.ofMillis(50).toNanos();

    private final ObservationFile file;
    private final ObservationEncoder encoder;
    private final ObservationSender sender;
    private final Pace pace;
    private final PublishWatch watch;
    private Mark committed;

    PublishRun(
            ObservationFile file, ObservationEncoder encoder, ObservationSender sender, Pace pace, PublishWatch watch) {
        this.file = file;
        this.encoder = encoder;
        this.sender = sender;
        this.pace = pace;
        this.watch = watch;
        committed = file.mark();
    }

    /** What is done with and committed. */
    Mark committed() {
        return committed;
    }

    /**
     * Sends until the file ends, or breaks off, or the watch says to stop; what was sent is committed then.
     *
     * @throws IOException if the file breaks off
     */
    void all() throws IOException {
        try {
            while (!watch.stopped() && file.hasNext()) {
                one(file.next());
            }
        } catch (AvroRuntimeException e) {
            commit();
            throw new IOException(
                    e.getMessage() + "; " + committed.published()
                            + " observations before that are published, start again with the whole file to go on",
                    e);
        }
        commit();
    }

    private void one(Observation observation) throws IOException {
        Encoded encoded = encoder.encode(observation);
        if (encoded instanceof Refused refused) {
            watch.refused(observation.getObjectId() + ": " + refused.reason());
            file.done(observation, false);
        } else if (encoded instanceof Ready ready && awaitTurn()) {
            sender.send(ready.key(), ready.value());
            file.done(observation, true);
            watch.sent(file.part());
        }
        if (sender.due()) {
            commit();
        }
    }

    /** Returns whether it has come, and not the order to stop. */
    private boolean awaitTurn() {
        long end = System.nanoTime() + pace.take(System.nanoTime()).toNanos();
        long rest = end - System.nanoTime();
        while (rest > 0 && !watch.stopped()) {
            if (sender.due()) {
                commit();
            }
            LockSupport.parkNanos(Math.min(rest, LONGEST_NAP));
            rest = end - System.nanoTime();
        }
        return rest <= 0;
    }

    private void commit() {
        Mark mark = file.mark();
        if (!mark.equals(committed)) {
            sender.commit(mark);
            committed = mark;
        }
    }
}
