/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.processor.inference.Pending;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Carries a pending answer on the very record that it answers, from the poll to the processor, so that its life is the
 * record's. It never leaves the JVM: {@link #take} removes it.
 */
record PrefetchedHeader<O>(Decoded<Pending<O>> asked) implements Header {
    private static final String KEY = "halflight.prefetched";
    private static final byte[] NO_BYTES = {};

    static <O> void attach(Headers headers, Decoded<Pending<O>> asked) {
        headers.add(new PrefetchedHeader<>(asked));
    }

    /** Removes whatever goes by this header's name, which may come from outside, and returns what was attached. */
    @SuppressWarnings("unchecked") // the interceptor and the processors of a stream share one Enrichment, and so its O
    static <O> Optional<Decoded<Pending<O>>> take(Headers headers) {
        Header header = headers.lastHeader(KEY);
        headers.remove(KEY);
        if (header instanceof PrefetchedHeader<?> prefetched) {
            return Optional.of(((PrefetchedHeader<O>) prefetched).asked());
        }
        return Optional.empty();
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public byte[] value() {
        return NO_BYTES;
    }
}
