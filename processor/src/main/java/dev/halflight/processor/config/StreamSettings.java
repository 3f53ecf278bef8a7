/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.config;

import java.time.Duration;

/**
 * How the stream runs.
 *
 * @param applicationId the consumer group and the prefix of the transactional ids: processes with the same one share the work
 * @param threads stream threads, 2 to 64: while one hands on what it polled, another polls, and the device has work
 * @param transactionTimeout when the broker aborts a transaction that is not committed, 1 s to 15 min
 * @param largestRecord bytes of the largest record that passes, 64 KB to 512 MB
 * @param pollRecords the most records of a poll, 1 to 10,000: a few batches; a poll of usual records is bounded by the fetch
 */
public record StreamSettings(
        String applicationId, int threads, Duration transactionTimeout, int largestRecord, int pollRecords) {
    /** What the headers of a dead letter may add to the record, bytes. */
    public static final int HEADER_ALLOWANCE = 64 << 10;

    private static final int MOST_THREADS = 64;
    /** Less than a usual record has, so that a poll leaves nothing of what was fetched behind. */
    private static final int FETCHED_OF_RECORD = 64 << 10;

    private static final int MOST_POLL_RECORDS = 10_000;
    private static final int SMALLEST_RECORD = 64 << 10;
    private static final int LARGEST_RECORD = 512 << 20;
    private static final Duration SHORTEST_TRANSACTION = Duration.ofSeconds(1);
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(15);

    /** An answer that comes later than this part of the transaction's time may come too late for the commit. */
    private static final double PATIENCE = 0.6;

    public StreamSettings {
        if (applicationId.isBlank()) {
            throw new ConfigurationException("application.id is empty; processes that share the work share its value");
        }
        require("stream.threads", threads, 2, MOST_THREADS);
        require("stream.poll-records", pollRecords, 1, MOST_POLL_RECORDS);
        require("stream.largest-record", largestRecord, SMALLEST_RECORD, LARGEST_RECORD);
        if (transactionTimeout.compareTo(SHORTEST_TRANSACTION) < 0
                || transactionTimeout.compareTo(LONGEST_TRANSACTION) > 0) {
            throw new ConfigurationException(
                    "stream.transaction-timeout is " + transactionTimeout.toSeconds() + "s; it must be from 1s to 15m");
        }
    }

    /**
     * Takes {@code application.id}, {@code stream.threads}, {@code stream.transaction-timeout}, {@code stream.largest-record}
     * and {@code stream.poll-records}.
     */
    public static StreamSettings from(Configuration configuration, BatchSettings batch) {
        return new StreamSettings(
                configuration.text("application.id", "halflight"),
                configuration.integer("stream.threads", 2, 2, MOST_THREADS),
                configuration.duration("stream.transaction-timeout", Duration.ofSeconds(10)),
                configuration.bytes("stream.largest-record", 8 << 20),
                configuration.integer(
                        "stream.poll-records", Math.min(MOST_POLL_RECORDS, 6 * batch.size()), 1, MOST_POLL_RECORDS));
    }

    /** The longest wait for an answer. */
    public Duration patience() {
        return Duration.ofMillis(Math.round(PATIENCE * transactionTimeout.toMillis()));
    }

    /** Bytes that a fetch brings at most: so many usual records that a poll takes them all. */
    public int fetchBytes() {
        return pollRecords * FETCHED_OF_RECORD;
    }

    /** Records of a partition that wait before no more are polled from it. */
    public int bufferedRecords() {
        return Math.max(1, pollRecords / 3);
    }

    private static void require(String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw new ConfigurationException(key + " is " + value + "; it must be from " + least + " to " + most);
        }
    }
}
