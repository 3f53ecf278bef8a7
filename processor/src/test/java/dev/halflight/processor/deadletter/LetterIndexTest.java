/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.inference.SourcePosition;
import dev.halflight.schemas.wire.DeadLetterHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class LetterIndexTest {
    private static final byte[] VALUE = {0, 0, 0, 0, 7, 1};
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static ConsumerRecord<byte[], byte[]> record(int offset, byte[] value, Headers headers) {
        var record = new ConsumerRecord<>("lost", 0, offset, new byte[] {1}, value);
        headers.forEach(header -> record.headers().add(header));
        return record;
    }

    private static ConsumerRecord<byte[], byte[]> letter(int offset, Reason reason, Instant time) {
        DeadLetter letter = new DeadLetter(reason, "because " + offset, new SourcePosition("in", 3, 40), time);
        return record(offset, VALUE, letter.headers(new RecordHeaders(), VALUE));
    }

    private static ConsumerRecord<byte[], byte[]> mark(int offset, int of) {
        return record(
                offset,
                new byte[0],
                ReplayMarker.marking(new SourcePosition("lost", 0, of)).headers());
    }

    private static Headers headers(String name, String value) {
        return new RecordHeaders().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static Selection selection(Set<Reason> reasons, Instant since, Instant until, long limit) {
        return new Selection(reasons, Optional.ofNullable(since), Optional.ofNullable(until), limit, false);
    }

    /** Two undecodable ones at noon and a minute later, a wrong one two minutes later. */
    private static LetterIndex index(Selection selection) {
        LetterIndex index = new LetterIndex(selection);
        index.accept(letter(0, Reason.UNDECODABLE, NOON.plusSeconds(60)));
        index.accept(letter(1, Reason.WRONG_RECORD, NOON.plusSeconds(120)));
        index.accept(letter(2, Reason.UNDECODABLE, NOON));
        return index;
    }

    @Test
    void shouldSumUpByReason() {
        assertThat(index(Selection.ALL).summaries())
                .containsExactly(
                        new ReasonSummary("UNDECODABLE", "input", 2, NOON, NOON.plusSeconds(60), "because 2"),
                        new ReasonSummary(
                                "WRONG_RECORD", "input", 1, NOON.plusSeconds(120), NOON.plusSeconds(120), "because 1"));
        assertThat(index(Selection.ALL).letters()).first().satisfies(letter -> {
            assertThat(letter.source()).isEqualTo("in");
            assertThat(letter.place()).isEqualTo(new SourcePosition("lost", 0, 0));
            assertThat(letter.hasValue()).isTrue();
        });
    }

    @Test
    void shouldSelectByReasonTimeAndNumber() {
        assertThat(index(selection(Set.of(Reason.WRONG_RECORD), null, null, 9)).letters())
                .extracting(letter -> letter.place().offset())
                .containsExactly(1L);
        assertThat(index(selection(Set.of(), NOON.plusSeconds(60), null, 9)).letters())
                .extracting(letter -> letter.place().offset())
                .containsExactly(0L, 1L);
        assertThat(index(selection(Set.of(), null, NOON.plusSeconds(60), 9)).letters())
                .extracting(letter -> letter.place().offset())
                .containsExactly(2L);
        assertThat(index(selection(Set.of(), null, null, 2)).letters())
                .extracting(letter -> letter.place().offset())
                .containsExactly(0L, 1L);
    }

    @Test
    void shouldLeaveOutWhatIsMarkedAsSentUnlessToldOtherwise() {
        LetterIndex index = index(Selection.ALL);
        index.accept(mark(3, 0));

        assertThat(index.letters())
                .extracting(letter -> letter.place().offset())
                .containsExactly(1L, 2L);
        assertThat(index.sentAlready()).isEqualTo(1);

        LetterIndex again = index(new Selection(Set.of(), Optional.empty(), Optional.empty(), 9, true));
        again.accept(mark(3, 0));
        assertThat(again.letters()).hasSize(3);
        assertThat(again.sentAlready()).isZero();
    }

    @Test
    void shouldPassOverWhatIsNoDeadLetter() {
        LetterIndex index = new LetterIndex(Selection.ALL);
        index.accept(record(0, VALUE, new RecordHeaders()));
        index.accept(record(1, VALUE, headers(DeadLetterHeaders.REPLAYED_OFFSET, "no number")));
        index.accept(record(2, VALUE, headers(DeadLetterHeaders.REPLAYED_OFFSET, "-1")));

        assertThat(index.letters()).isEmpty();
        assertThat(index.sentAlready()).isZero();
    }

    @Test
    void shouldListALetterThatClaimsToBeAMark() {
        ConsumerRecord<byte[], byte[]> letter = letter(0, Reason.UNDECODABLE, NOON);
        letter.headers().add(DeadLetterHeaders.REPLAYED_OFFSET, new byte[] {'0'});
        LetterIndex index = new LetterIndex(Selection.ALL);
        index.accept(letter);

        assertThat(index.letters()).hasSize(1);
    }

    @Test
    void shouldSurviveHostileHeaders() {
        Headers hostile = headers(DeadLetterHeaders.REASON, "A\u001b[2J\nB" + "C".repeat(9999));
        hostile.add(DeadLetterHeaders.TIME, new byte[] {(byte) 0xff});
        hostile.add(DeadLetterHeaders.TYPE, null);
        LetterIndex index = new LetterIndex(Selection.ALL);
        index.accept(record(0, null, hostile));

        assertThat(index.letters()).singleElement().satisfies(letter -> {
            assertThat(letter.reason()).startsWith("A [2J B").hasSizeLessThan(300);
            assertThat(letter.type()).isEmpty();
            assertThat(letter.hasValue()).isFalse();
        });
    }

    @Test
    void shouldSendARecordAsItCameAndCountHowOften() {
        ConsumerRecord<byte[], byte[]> letter = letter(0, Reason.UNDECODABLE, NOON);
        letter.headers().add("trace", new byte[] {7});

        Headers once = LetterSender.headers(letter);
        assertThat(once).extracting("key").containsExactlyInAnyOrder("trace", DeadLetterHeaders.REPLAYED);
        assertThat(once.lastHeader(DeadLetterHeaders.REPLAYED).value()).isEqualTo(new byte[] {'1'});

        Headers twice = LetterSender.headers(record(1, VALUE, once));
        assertThat(twice.headers(DeadLetterHeaders.REPLAYED)).hasSize(1);
        assertThat(twice.lastHeader(DeadLetterHeaders.REPLAYED).value()).isEqualTo(new byte[] {'2'});
    }
}
