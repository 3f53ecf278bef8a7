/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halflight.processor.retry.Backoff;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BatcherTest {
    private static final Duration FOREVER = Duration.ofHours(1);
    private static final Backoff BRIEF =
            new Backoff(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(200));
    private static final int POISON = -1;

    private final List<List<Integer>> batches = new CopyOnWriteArrayList<>();

    private List<Integer> doubled(List<Integer> inputs) {
        batches.add(inputs);
        if (inputs.contains(POISON)) {
            throw new IllegalArgumentException("poison");
        }
        return inputs.stream().map(input -> 2 * input).toList();
    }

    private static SourcePosition position(int offset) {
        return new SourcePosition("observations", 0, offset);
    }

    @Test
    void shouldCloseABatchWhenItIsFull() throws Exception {
        try (var batcher = new Batcher<>(this::doubled, 2, FOREVER)) {
            Pending<Integer> first = batcher.submit(position(0), 10);
            assertThat(batches).isEmpty();
            batcher.submit(position(1), 11);

            assertThat(first.await(FOREVER)).isEqualTo(20);
            assertThat(batches).containsExactly(List.of(10, 11));
            assertThat(batcher.totals().closedFull()).isEqualTo(1);
        }
    }

    @Test
    void shouldCloseABatchWhenTheDeviceIsIdleAndAThreadWaits() throws Exception {
        try (var batcher = new Batcher<>(this::doubled, 100, FOREVER)) {
            batcher.submit(position(0), 10);
            Pending<Integer> second = batcher.submit(position(1), 11);
            assertThat(batches).isEmpty();

            assertThat(second.await(FOREVER)).isEqualTo(22);
            assertThat(batches).containsExactly(List.of(11, 10));
            assertThat(batcher.totals().closedIdle()).isEqualTo(1);
        }
    }

    @Test
    void shouldCloseABatchWhenItsFirstRecordHasWaitedLongEnough() throws Exception {
        CountDownLatch ran = new CountDownLatch(1);
        BatchModel<Integer, Integer> model = inputs -> {
            ran.countDown();
            return inputs;
        };
        try (var batcher = new Batcher<>(model, 100, Duration.ofMillis(1))) {
            batcher.submit(position(0), 10);
            ran.await();
            assertThat(batcher.totals().closedLate()).isEqualTo(1);
        }
    }

    @Test
    void shouldFailOnlyTheRecordThatFails() throws Exception {
        try (var batcher = new Batcher<>(this::doubled, 8, FOREVER)) {
            List<Pending<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(batcher.submit(position(i), i == 5 ? POISON : i));
            }
            for (int i = 0; i < 8; i++) {
                Pending<Integer> answer = answers.get(i);
                if (i == 5) {
                    assertThatThrownBy(() -> answer.await(FOREVER))
                            .isInstanceOf(RecordFailedException.class)
                            .hasMessageContaining("poison");
                } else {
                    assertThat(answer.await(FOREVER)).isEqualTo(2 * i);
                }
            }
            // of 8, of the two 4s, of the two 2s with the poison, and of each of these two alone
            assertThat(batches).extracting(List::size).containsExactly(8, 4, 4, 2, 1, 1, 2);
            assertThat(batcher.totals())
                    .returns(8L, BatcherTotals::submitted)
                    .returns(7L, BatcherTotals::answered)
                    .returns(1L, BatcherTotals::failed)
                    .returns(1L, BatcherTotals::batches)
                    .returns(7L, BatcherTotals::runs);
        }
    }

    @Test
    void shouldTryADeviceThatFailsAgainAndThenGiveTheWholeBatchBack() {
        BatchModel<Integer, Integer> model = inputs -> {
            batches.add(inputs);
            throw new DeviceException("the device is gone", new IllegalStateException());
        };
        try (var batcher = new Batcher<>(model, 2, FOREVER, BRIEF)) {
            Pending<Integer> first = batcher.submit(position(0), 10);
            Pending<Integer> second = batcher.submit(position(1), 11);

            assertThatThrownBy(() -> first.await(FOREVER)).isInstanceOf(UnavailableException.class);
            assertThatThrownBy(() -> second.await(FOREVER)).hasMessageContaining("the device is gone");
            assertThat(batches).hasSizeGreaterThan(1).containsOnly(List.of(10, 11));
            assertThat(batcher.totals().unavailable()).isEqualTo(2);
            assertThat(batcher.totals().failed()).isZero();
        }
    }

    @Test
    void shouldAnswerWhenTheDeviceComesBack() throws Exception {
        BatchModel<Integer, Integer> model = inputs -> {
            if (batches.isEmpty()) {
                batches.add(inputs);
                throw new DeviceException("the device is gone", new IllegalStateException());
            }
            return doubled(inputs);
        };
        try (var batcher = new Batcher<>(model, 1, FOREVER, Backoff.within(FOREVER))) {
            assertThat(batcher.submit(position(0), 10).await(FOREVER)).isEqualTo(20);

            assertThat(batches).containsExactly(List.of(10), List.of(10));
            assertThat(batcher.totals().unavailable()).isZero();
        }
    }

    @Test
    void shouldHalveABatchThatTheDeviceHasNoMemoryFor() throws Exception {
        BatchModel<Integer, Integer> model = inputs -> {
            List<Integer> answers = doubled(inputs);
            if (inputs.size() > 2) {
                throw new DeviceException("no memory", new IllegalStateException(), true);
            }
            return answers;
        };
        try (var batcher = new Batcher<>(model, 8, FOREVER, Backoff.within(FOREVER))) {
            List<Pending<Integer>> answers = submit(batcher, 0, 8);
            for (int i = 0; i < 8; i++) {
                assertThat(answers.get(i).await(FOREVER)).isEqualTo(2 * i);
            }
            assertThat(batches).extracting(List::size).containsExactly(8, 4, 2, 2, 4, 2, 2);
            assertThat(batcher.totals().unavailable()).isZero();
        }
    }

    @Test
    void shouldGiveARecordBackThatTheDeviceHasNoMemoryForEvenAlone() {
        BatchModel<Integer, Integer> model = inputs -> {
            batches.add(inputs);
            throw new DeviceException("no memory", new IllegalStateException(), true);
        };
        try (var batcher = new Batcher<>(model, 2, FOREVER, BRIEF)) {
            Pending<Integer> first = batcher.submit(position(0), 10);
            Pending<Integer> second = batcher.submit(position(1), 11);

            assertThatThrownBy(() -> first.await(FOREVER)).isInstanceOf(UnavailableException.class);
            assertThatThrownBy(() -> second.await(FOREVER)).isInstanceOf(UnavailableException.class);
            assertThat(batches).contains(List.of(10, 11), List.of(10), List.of(11));
            assertThat(batcher.totals().failed()).isZero();
        }
    }

    @Test
    void shouldNotTryAgainWhenItIsClosed() throws Exception {
        CountDownLatch failed = new CountDownLatch(1);
        BatchModel<Integer, Integer> model = inputs -> {
            batches.add(inputs);
            failed.countDown();
            throw new DeviceException("the device is gone", new IllegalStateException());
        };
        var batcher = new Batcher<>(model, 1, FOREVER, new Backoff(FOREVER, FOREVER, FOREVER));
        Pending<Integer> pending = batcher.submit(position(0), 10);
        failed.await();
        batcher.close();

        assertThatThrownBy(() -> pending.await(FOREVER)).isInstanceOf(UnavailableException.class);
        assertThat(batches).hasSize(1);
    }

    @Test
    void shouldAskOnceForARecordThatIsInFlight() throws Exception {
        try (var batcher = new Batcher<>(this::doubled, 2, FOREVER)) {
            Pending<Integer> first = batcher.submit(position(0), 10);
            Pending<Integer> again = batcher.submit(position(0), 10);
            assertThat(again).isSameAs(first);
            assertThat(first.await(FOREVER)).isEqualTo(20);

            assertThat(batcher.submit(position(0), 10)).isNotSameAs(first);
            assertThat(batches).containsExactly(List.of(10));
            assertThat(batcher.totals().deduplicated()).isEqualTo(1);
        }
    }

    @Test
    void shouldTakeRecordsInWhileTheDeviceIsBusyAndThenFillABatch() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch proceed = new CountDownLatch(1);
        try (var batcher = new Batcher<>(held(started, proceed), 3, Duration.ZERO)) {
            batcher.submit(position(0), 0);
            started.await();
            List<Pending<Integer>> answers = submit(batcher, 1, 5);
            proceed.countDown();

            for (int i = 1; i < 5; i++) {
                assertThat(answers.get(i - 1).await(FOREVER)).isEqualTo(2 * i);
            }
            assertThat(batches).containsExactly(List.of(0), List.of(1, 2, 3), List.of(4));
            assertThat(batcher.totals().largestQueue()).isEqualTo(4);
        }
    }

    @Test
    void shouldAnswerFirstWhatAThreadWaitsForHoweverMuchIsQueued() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch proceed = new CountDownLatch(1);
        try (var batcher = new Batcher<>(held(started, proceed), 2, FOREVER)) {
            submit(batcher, 0, 2);
            started.await();
            Pending<Integer> last = submit(batcher, 2, 10).get(7);
            assertThatThrownBy(() -> last.await(Duration.ofMillis(1))).isInstanceOf(UnavailableException.class);
            proceed.countDown();

            assertThat(last.await(FOREVER)).isEqualTo(18);
            assertThat(batches).startsWith(List.of(0, 1), List.of(9, 2));
        }
    }

    /** A model that says when it is asked, and answers when it may. */
    private BatchModel<Integer, Integer> held(CountDownLatch started, CountDownLatch proceed) {
        return inputs -> {
            started.countDown();
            awaitUninterrupted(proceed);
            return doubled(inputs);
        };
    }

    private static List<Pending<Integer>> submit(Batcher<Integer, Integer> batcher, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> batcher.submit(position(i), i))
                .toList();
    }

    @Test
    void shouldGiveUpWaitingAtTheLimitAndKeepTheAnswer() throws Exception {
        CountDownLatch proceed = new CountDownLatch(1);
        BatchModel<Integer, Integer> model = inputs -> {
            awaitUninterrupted(proceed);
            return doubled(inputs);
        };
        try (var batcher = new Batcher<>(model, 1, FOREVER)) {
            Pending<Integer> answer = batcher.submit(position(0), 10);
            assertThatThrownBy(() -> answer.await(Duration.ofMillis(1)))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("observations-0@0");

            proceed.countDown();
            assertThat(answer.await(FOREVER)).isEqualTo(20);
        }
    }

    @Test
    void shouldGiveBackWhatIsQueuedAndWhatComesLaterWhenItIsClosed() {
        var batcher = new Batcher<>(this::doubled, 2, FOREVER);
        Pending<Integer> before = batcher.submit(position(0), 10);
        batcher.close();
        Pending<Integer> after = batcher.submit(position(1), 11);

        assertThatThrownBy(() -> before.await(FOREVER)).isInstanceOf(UnavailableException.class);
        assertThatThrownBy(() -> after.await(FOREVER)).isInstanceOf(UnavailableException.class);
        assertThat(batches).isEmpty();
        assertThat(batcher.totals().unavailable()).isEqualTo(2);
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
