/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what becomes of the stream when a thread of it fails: the thread is replaced, unless the cluster refuses what the
 * thread must do, which it would refuse the next one too.
 */
final class StreamFailures implements StreamsUncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(StreamFailures.class);

    private final ClusterAccess access;
    private final CompletableFuture<String> refused = new CompletableFuture<>();

    StreamFailures(ClusterAccess access) {
        this.access = access;
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable failure) {
        Optional<String> refusal = access.refusal(failure);
        if (refusal.isEmpty()) {
            LOG.error("a stream thread failed and is replaced", failure);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        refused.complete(refusal.get());
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    /** Completes with what to do about it when the cluster refuses. */
    CompletableFuture<String> refused() {
        return refused;
    }
}
