/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.config;

import java.util.Locale;

/**
 * The heap that the stream fills when input is plentiful and the device is the bound.
 *
 * <p>Kafka Streams stops fetching from a partition once some of its records wait, and one more poll may have come by then. Each of these records is there twice: as bytes, and as the model's input. Beside them each thread holds what its
 * consumer has fetched.
 *
 * @param stream how many threads there are, and what each polls
 * @param partitions of the topic of observations: one process may be given all of them
 * @param recordBytes of a usual record
 * @param inputBytes of the model's input made of it
 */
public record HeapNeed(StreamSettings stream, int partitions, long recordBytes, long inputBytes) {
    /** What is there in any case: classes' data, the model's session, clients, the objects that the live page keeps. */
    private static final long BASE_BYTES = 160L << 20;

    /** Bytes. */
    public long bytes() {
        long fetched = (long) stream.threads() * stream.fetchBytes();
        long waiting = (long) (stream.bufferedRecords() + stream.pollRecords()) * partitions;
        return BASE_BYTES + fetched + waiting * (recordBytes + inputBytes);
    }

    /**
     * Refuses a start that would end in an OutOfMemoryError.
     *
     * @param largestHeap bytes that the JVM may take: {@code Runtime.maxMemory()}
     * @throws ConfigurationException if that is too little
     */
    public void requireWithin(long largestHeap) {
        if (bytes() > largestHeap) {
            throw new ConfigurationException(String.format(
                    Locale.ROOT,
                    "%d threads, %d partitions and polls of %d records need a heap of %d MB, and there are %d MB; "
                            + "set a larger -Xmx, or smaller stream.poll-records or batch.size",
                    stream.threads(),
                    partitions,
                    stream.pollRecords(),
                    bytes() >> 20,
                    largestHeap >> 20));
        }
    }
}
