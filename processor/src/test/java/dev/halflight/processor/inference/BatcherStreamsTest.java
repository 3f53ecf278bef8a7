/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halflight.processor.retry.Backoff;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several batches on the device at one time. */
@Timeout(60)
class BatcherStreamsTest {
    private static final Duration FOREVER = Duration.ofHours(1);
    private static final Backoff BRIEF =
            new Backoff(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(100));
    /** A number that it divides makes the model fail, where poison is tested. */
    private static final int POISON = 97;

    private final List<List<Integer>> batches = new CopyOnWriteArrayList<>();
    private final Semaphore started = new Semaphore(0);
    private final Semaphore proceed = new Semaphore(0);

    /** Says when it is asked, and answers one batch for each permit. */
    private List<Integer> held(List<Integer> inputs) {
        batches.add(inputs);
        started.release();
        proceed.acquireUninterruptibly();
        return doubled(inputs);
    }

    private static List<Integer> doubled(List<Integer> inputs) {
        return inputs.stream().map(input -> 2 * input).toList();
    }

    private static Batcher<Integer, Integer> batcher(
            BatchModel<Integer, Integer> model, int batchSize, Duration linger, int streams) {
        return new Batcher<>(model, batchSize, linger, BRIEF, streams);
    }

    private static Pending<Integer> submit(Batcher<Integer, Integer> batcher, int number) {
        return batcher.submit(new SourcePosition("observations", 0, number), number);
    }

    private static List<Pending<Integer>> submit(Batcher<Integer, Integer> batcher, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> submit(batcher, i)).toList();
    }

    @Test
    void shouldRunAsManyBatchesSideBySideAsThereAreStreams() throws Exception {
        try (var batcher = batcher(this::held, 2, FOREVER, 2)) {
            List<Pending<Integer>> answers = submit(batcher, 0, 6);
            started.acquire(2);
            assertThat(batches).containsExactlyInAnyOrder(List.of(0, 1), List.of(2, 3));
            assertThat(batcher.totals().answered()).isZero();

            proceed.release(3);
            for (int i = 0; i < 6; i++) {
                assertThat(answers.get(i).await(FOREVER)).isEqualTo(2 * i);
            }
            assertThat(batches).hasSize(3).endsWith(List.of(4, 5));
        }
    }

    @Test
    void shouldKeepWhatIsAwaitedForTheNextBatchWhileAnotherIsRunning() throws Exception {
        try (var batcher = batcher(this::held, 2, FOREVER, 2)) {
            submit(batcher, 0, 2);
            started.acquire();
            Pending<Integer> alone = submit(batcher, 2);
            assertThatThrownBy(() -> alone.await(Duration.ofMillis(50))).isInstanceOf(UnavailableException.class);
            assertThat(batches).containsExactly(List.of(0, 1));

            proceed.release(2);
            assertThat(alone.await(FOREVER)).isEqualTo(4);
            assertThat(batches).containsExactly(List.of(0, 1), List.of(2));
            assertThat(batcher.totals().closedIdle()).isEqualTo(1);
        }
    }

    @Test
    void shouldNotWaitForABatchThatTakesTooLong() throws Exception {
        try (var batcher = batcher(this::held, 2, Duration.ofMillis(20), 2)) {
            submit(batcher, 0, 2);
            started.acquire();
            submit(batcher, 2);
            started.acquire();

            assertThat(batches).containsExactly(List.of(0, 1), List.of(2));
            assertThat(batcher.totals().closedLate()).isEqualTo(1);
            proceed.release(2);
        }
    }

    @Test
    void shouldTakeWhatIsAwaitedFirstOnWhicheverStreamIsFree() throws Exception {
        try (var batcher = batcher(this::held, 2, FOREVER, 2)) {
            submit(batcher, 0, 4);
            started.acquire(2);
            Pending<Integer> last = submit(batcher, 4, 10).get(5);
            assertThatThrownBy(() -> last.await(Duration.ofMillis(1))).isInstanceOf(UnavailableException.class);
            proceed.release();
            started.acquire();

            assertThat(batches).hasSize(3).endsWith(List.of(9, 4));
            proceed.release(5);
        }
    }

    @Test
    void shouldShareTheAnswerOfARecordThatRunsOnAnotherStream() throws Exception {
        try (var batcher = batcher(this::held, 1, FOREVER, 2)) {
            Pending<Integer> first = submit(batcher, 0);
            started.acquire();
            assertThat(submit(batcher, 0)).isSameAs(first);

            proceed.release();
            assertThat(first.await(FOREVER)).isZero();
            assertThat(batches).containsExactly(List.of(0));
            assertThat(batcher.totals().deduplicated()).isEqualTo(1);
        }
    }

    @Test
    void shouldGiveBackOnlyTheBatchWhoseStreamFails() throws Exception {
        BatchModel<Integer, Integer> model = inputs -> {
            if (inputs.contains(1)) {
                throw new DeviceException("one stream is lost", new IllegalStateException());
            }
            return doubled(inputs);
        };
        try (var batcher = batcher(model, 1, FOREVER, 2)) {
            Pending<Integer> lost = submit(batcher, 1);
            assertThat(submit(batcher, 2).await(FOREVER)).isEqualTo(4);
            assertThatThrownBy(() -> lost.await(FOREVER)).isInstanceOf(UnavailableException.class);
            assertThat(batcher.totals()).returns(1L, BatcherTotals::answered).returns(1L, BatcherTotals::unavailable);
        }
    }

    @Test
    void shouldLetEveryRunningBatchEndWhenItIsClosed() throws Exception {
        var batcher = batcher(this::held, 1, FOREVER, 2);
        List<Pending<Integer>> answers = submit(batcher, 0, 3);
        started.acquire(2);
        Thread closing = new Thread(batcher::close);
        closing.start();
        assertThatThrownBy(() -> answers.get(2).await(FOREVER)).hasMessageContaining("closed");
        assertThat(closing.isAlive()).isTrue();

        proceed.release(2);
        closing.join();
        assertThat(answers.get(0).await(FOREVER)).isZero();
        assertThat(answers.get(1).await(FOREVER)).isEqualTo(2);
    }

    @Test
    void shouldCountTheTimeOfBatchesSideBySideOnce() throws Exception {
        long start = System.nanoTime();
        var batcher = batcher(this::held, 1, FOREVER, 3);
        submit(batcher, 0, 3);
        started.acquire(3);
        Thread.sleep(30);
        proceed.release(3);
        batcher.close();
        assertThat(batcher.totals().busyNanos()).isBetween(Duration.ofMillis(25).toNanos(), System.nanoTime() - start);
    }

    @Test
    void shouldSettleEveryRecordOnceWhoeverSubmitsAndWaits() throws Exception {
        int records = 4000;
        int submitters = 4;
        Map<Integer, AtomicInteger> inModel = new ConcurrentHashMap<>();
        AtomicInteger twiceAtOneTime = new AtomicInteger();
        BatchModel<Integer, Integer> model = inputs -> {
            for (int input : inputs) {
                int now = inModel.computeIfAbsent(input, key -> new AtomicInteger())
                        .incrementAndGet();
                twiceAtOneTime.addAndGet(now > 1 ? 1 : 0);
            }
            try {
                if (inputs.stream().anyMatch(input -> input % POISON == 0)) {
                    throw new IllegalArgumentException("poison");
                }
                return doubled(inputs);
            } finally {
                inputs.forEach(input -> inModel.get(input).decrementAndGet());
            }
        };
        List<String> wrong = new CopyOnWriteArrayList<>();
        var batcher = batcher(model, 16, Duration.ofMillis(1), 3);
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < submitters; t++) {
            // each record has two submitters, as after a rebalance
            int shift = t / 2 * (records / 2);
            threads.add(new Thread(() -> {
                for (int from = shift; from < shift + records / 2; from += 50) {
                    check(batcher, from, from + 50, wrong);
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        batcher.close();

        assertThat(wrong).isEmpty();
        assertThat(twiceAtOneTime).hasValue(0);
        BatcherTotals totals = batcher.totals();
        assertThat(totals.submitted() + totals.deduplicated()).isEqualTo(2L * records);
        assertThat(totals.answered() + totals.failed()).isEqualTo(totals.submitted());
        assertThat(totals.failed()).isPositive();
    }

    private static void check(Batcher<Integer, Integer> batcher, int from, int to, List<String> wrong) {
        List<Pending<Integer>> answers =
                IntStream.range(from, to).mapToObj(i -> submit(batcher, i)).toList();
        for (int i = from; i < to; i++) {
            try {
                if (answers.get(i - from).await(FOREVER) != 2 * i || i % POISON == 0) {
                    wrong.add("answer of " + i);
                }
            } catch (RecordFailedException e) {
                if (i % POISON != 0) {
                    wrong.add("failure of " + i);
                }
            } catch (UnavailableException | InterruptedException e) {
                wrong.add(i + ": " + e);
            }
        }
    }
}
