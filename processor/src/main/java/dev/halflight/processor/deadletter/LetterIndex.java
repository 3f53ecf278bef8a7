/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.deadletter;

import dev.halflight.processor.inference.SourcePosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The dead letters of a selection, found while the whole topic is read: only at its end is it known which have been sent again.
 * Holds what is told of each, about 100 bytes, not the records.
 */
public final class LetterIndex implements Consumer<ConsumerRecord<byte[], byte[]>> {
    private final Selection selection;
    private final List<Letter> matching = new ArrayList<>();
    private final Map<String, String> examples = new HashMap<>();
    private final Set<SourcePosition> sent = new HashSet<>();

    /** Nothing is found yet. */
    public LetterIndex(Selection selection) {
        this.selection = selection;
    }

    @Override
    public void accept(ConsumerRecord<byte[], byte[]> record) {
        Optional<SourcePosition> marked = ReplayMarker.of(record);
        if (marked.isPresent()) {
            sent.add(marked.get());
            return;
        }
        Letter.of(record).filter(selection::matches).ifPresent(letter -> {
            matching.add(letter);
            examples.put(letter.reason(), Letter.message(record));
        });
    }

    /** The letters that are meant, in the order in which they were read. */
    public List<Letter> letters() {
        return candidates().limit(selection.limit()).toList();
    }

    /** Those that match but for having been sent again already. */
    public long sentAlready() {
        return selection.again() ? 0 : matching.size() - candidates().count();
    }

    /** The letters by reason, the most frequent first. */
    public List<ReasonSummary> summaries() {
        Map<String, ReasonSummary> summaries = new HashMap<>();
        for (Letter letter : letters()) {
            ReasonSummary one = ReasonSummary.of(letter, examples.getOrDefault(letter.reason(), ""));
            summaries.merge(letter.reason(), one, ReasonSummary::and);
        }
        return summaries.values().stream().sorted().toList();
    }

    private Stream<Letter> candidates() {
        return matching.stream().filter(letter -> selection.again() || !sent.contains(letter.place()));
    }
}
