/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EventTest {
    private static String text(Event event) {
        return new String(event.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void shouldFrameNameIdAndData() {
        assertThat(text(Event.of("pulse", "{}"))).isEqualTo("event: pulse\ndata: {}\n\n");
        assertThat(text(Event.of("object", "run/7", 7, "{\"z\":1}")))
                .isEqualTo("event: object\nid: run/7\ndata: {\"z\":1}\n\n");
    }

    @Test
    void shouldLetNoLineEndAnEventEarly() {
        assertThat(text(Event.of("object", "one\n\nevent: forged\r\ndata: two\rthree")))
                .isEqualTo("event: object\ndata: one\ndata: \ndata: event: forged\ndata: data: two\ndata: three\n\n");
    }
}
