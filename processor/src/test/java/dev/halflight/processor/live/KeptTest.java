/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeptTest {
    private final Kept kept = new Kept(3, 2, 2);

    private static LiveObject object(long sequence, boolean remarkable) {
        return object("0-" + sequence, sequence, remarkable);
    }

    private static LiveObject object(String key, long sequence, boolean remarkable) {
        return new LiveObject(key, Event.of("object", "run/" + sequence, sequence, "{}"), new byte[0], remarkable);
    }

    private List<String> keys(long since) {
        return kept.since(since).stream().map(LiveObject::key).toList();
    }

    @Test
    void shouldKeepTheLastOnesAndRemarkableOnesForLonger() {
        kept.add(object(1, true));
        for (long sequence = 2; sequence <= 1000; sequence++) {
            kept.add(object(sequence, false));
        }

        assertThat(keys(0)).containsExactly("0-1", "0-998", "0-999", "0-1000");
        assertThat(kept.find("0-1")).isPresent();
        assertThat(kept.find("0-2")).isEmpty();
    }

    @Test
    void shouldBoundTheRemarkableOnesToo() {
        for (long sequence = 1; sequence <= 1000; sequence++) {
            kept.add(object(sequence, true));
        }

        assertThat(keys(0)).containsExactly("0-999", "0-1000");
    }

    @Test
    void shouldTellOnlyWhatCameLater() {
        kept.add(object(1, false));
        kept.add(object(2, true));
        kept.add(object(3, false));

        assertThat(keys(1)).containsExactly("0-2", "0-3");
        assertThat(keys(3)).isEmpty();
    }

    @Test
    void shouldKeepTheLastThatWereOpenedThoughTheyAreToldNoMore() {
        for (long sequence = 1; sequence <= 10; sequence++) {
            kept.add(object(sequence, false));
            assertThat(kept.open("0-" + sequence)).isPresent();
            kept.open("0-5");
        }

        assertThat(keys(0)).containsExactly("0-8", "0-9", "0-10");
        assertThat(kept.find("0-5")).isPresent();
        assertThat(kept.find("0-7")).isEmpty();
        assertThat(kept.open("0-7")).isEmpty();
    }

    @Test
    void shouldReplaceAnObjectThatIsReadAgain() {
        kept.add(object("0-5", 1, false));
        kept.add(object("0-5", 2, true));

        assertThat(keys(0)).containsExactly("0-5");
        assertThat(kept.find("0-5").orElseThrow().event().sequence()).isEqualTo(2);
    }
}
