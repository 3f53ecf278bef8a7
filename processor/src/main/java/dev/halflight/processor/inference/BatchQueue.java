/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The submissions in flight, and when they become a batch. Any thread may submit and wait; the device's threads take and settle. */
final class BatchQueue<I, O> {
    /*
     * A submission passes through these states, and is in flight until it is settled:
     *
     *               take               answer, fail
     *   QUEUED ──────────────▶ RUNNING ─────────────▶ SETTLED
     *      │                                             ▲
     *      └─────────────────────────────────────────────┘
     *                           close
     *
     * A device has a thread for each batch that may be on it at one time, and each asks for the next batch when its last one is
     * settled. It gets one as soon as the queue fills it, or a stream thread waits for a submission that is queued while no batch
     * is running, or the submission at the head has lingered long enough. While another batch is running, what is waited for stays
     * for company: a batch that is not full would take from the other one's share of the device.
     *
     * What a thread waits for goes to the head of the queue, and is in the next batch, whichever thread takes it. So nobody waits
     * for longer than two batches take, the first of the running ones that ends and the next, however much has been polled: Kafka
     * Streams takes up the records of several partitions by their time, not in the order in which they were polled. (Should more
     * threads wait than a batch has places, each waits for as many batches more as that takes.)
     *
     * A record that is submitted again while it is in flight, as after a rebalance, shares the first submission's answer.
     */
    private final int batchSize;
    private final long lingerNanos;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<Submission<I, O>> queue = new ArrayDeque<>();
    private final Map<SourcePosition, Submission<I, O>> inFlight = new HashMap<>();
    private final BatcherCounters counters = new BatcherCounters();
    private int awaitedInQueue;
    private int running;
    private boolean closed;

    BatchQueue(int batchSize, Duration linger) {
        if (batchSize < 1 || linger.isNegative()) {
            throw new IllegalArgumentException("no batch: " + batchSize + " records within " + linger);
        }
        this.batchSize = batchSize;
        lingerNanos = linger.toNanos();
    }

    Pending<O> submit(SourcePosition position, I input) {
        lock.lock();
        try {
            Submission<I, O> known = inFlight.get(position);
            if (known != null) {
                counters.deduplicated++;
                return known;
            }
            counters.submitted++;
            Submission<I, O> submission = new Submission<>(position, input, this);
            inFlight.put(position, submission);
            queue.add(submission);
            counters.largestQueue = Math.max(counters.largestQueue, queue.size());
            if (closed) {
                giveBackQueued();
            }
            changed.signalAll();
            return submission;
        } finally {
            lock.unlock();
        }
    }

    void await(Submission<I, O> submission) {
        lock.lock();
        try {
            if (submission.queued && !submission.awaited) {
                submission.awaited = true;
                awaitedInQueue++;
                queue.remove(submission);
                queue.addFirst(submission);
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the next batch, which runs until it is {@link #finish finished}; an empty one says that the queue is closed. */
    List<Submission<I, O>> take() throws InterruptedException {
        lock.lock();
        try {
            while (!closed && !batchIsDue()) {
                changed.awaitNanos(
                        queue.isEmpty()
                                ? Long.MAX_VALUE
                                : lingerNanos - queue.element().age());
            }
            return closed ? List.of() : poll();
        } finally {
            lock.unlock();
        }
    }

    void answer(List<Submission<I, O>> batch, List<O> answers) {
        lock.lock();
        try {
            for (int i = 0; i < batch.size(); i++) {
                inFlight.remove(batch.get(i).position);
                batch.get(i).answer(answers.get(i));
                counters.answered++;
            }
        } finally {
            lock.unlock();
        }
    }

    void fail(Submission<I, O> submission, RuntimeException cause) {
        lock.lock();
        try {
            inFlight.remove(submission.position);
            submission.fail(cause);
            counters.failed++;
        } finally {
            lock.unlock();
        }
    }

    void giveBack(List<Submission<I, O>> batch, UnavailableException cause) {
        lock.lock();
        try {
            for (Submission<I, O> submission : batch) {
                inFlight.remove(submission.position);
                submission.fail(cause);
                counters.unavailable++;
            }
        } finally {
            lock.unlock();
        }
    }

    /** All of a batch that was taken is settled. */
    void finish() {
        lock.lock();
        try {
            running--;
        } finally {
            lock.unlock();
        }
    }

    void enterModel() {
        lock.lock();
        try {
            counters.runs++;
            counters.busy.begin();
        } finally {
            lock.unlock();
        }
    }

    void leaveModel() {
        lock.lock();
        try {
            counters.busy.end();
        } finally {
            lock.unlock();
        }
    }

    BatcherTotals totals() {
        lock.lock();
        try {
            return counters.totals(queue.size(), inFlight.size());
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            giveBackQueued();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean batchIsDue() {
        if (queue.isEmpty()) {
            return false;
        }
        if (queue.size() >= batchSize) {
            counters.closedFull++;
            return true;
        }
        if (awaitedInQueue > 0 && running == 0) {
            counters.closedIdle++;
            return true;
        }
        if (queue.element().age() >= lingerNanos) {
            counters.closedLate++;
            return true;
        }
        return false;
    }

    private List<Submission<I, O>> poll() {
        List<Submission<I, O>> batch = new ArrayList<>();
        while (batch.size() < batchSize && !queue.isEmpty()) {
            Submission<I, O> submission = queue.remove();
            submission.queued = false;
            awaitedInQueue -= submission.awaited ? 1 : 0;
            batch.add(submission);
        }
        running++;
        return batch;
    }

    private void giveBackQueued() {
        giveBack(List.copyOf(queue), new UnavailableException("the batcher is closed"));
        queue.clear();
    }
}
