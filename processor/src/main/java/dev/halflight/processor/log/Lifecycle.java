/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.log;

import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * The events of a worker's life, a line each, in this order: {@code started}, {@code assigned} and {@code ready}, perhaps
 * {@code assigned} again, {@code draining}, {@code stopped}. In JSON, {@code event} is the name.
 */
public final class Lifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Lifecycle.class);

    private Lifecycle() {}

    /**
     * The model is on its device, and the stream is about to start.
     *
     * @param version of the program
     * @param model its name and version
     * @param sha256 of the model's card
     * @param device where it runs, in words
     * @param application the application id
     */
    public static void started(String version, String model, String sha256, String device, String application) {
        event("started")
                .addKeyValue("version", version)
                .addKeyValue("model", model)
                .addKeyValue("model_sha256", sha256)
                .addKeyValue("device", device)
                .addKeyValue("application_id", application)
                .log("halflight {} starts as {}: model {} on {}", version, application, model, device);
    }

    /**
     * Partitions were shared out anew.
     *
     * @param partitions those of this worker, as topic-number
     */
    public static void assigned(Collection<String> partitions) {
        event("assigned")
                .addKeyValue("partitions", String.join(",", partitions))
                .log("{} partitions assigned: {}", partitions.size(), String.join(", ", partitions));
    }

    /** The stream consumes, for the first time. */
    public static void ready() {
        event("ready").log("ready: the stream runs");
    }

    /** The worker was told to stop, and finishes what it has in hand. */
    public static void draining() {
        event("draining").log("draining: what is in hand is finished and committed");
    }

    /**
     * Nothing runs any more.
     *
     * @param enriched records since the start
     * @param deadLettered records since the start
     */
    public static void stopped(long enriched, long deadLettered) {
        event("stopped")
                .addKeyValue("enriched", enriched)
                .addKeyValue("dead_lettered", deadLettered)
                .log("stopped: {} records enriched, {} dead letters", enriched, deadLettered);
    }

    private static LoggingEventBuilder event(String name) {
        return LOG.atInfo().addKeyValue("event", name);
    }
}
