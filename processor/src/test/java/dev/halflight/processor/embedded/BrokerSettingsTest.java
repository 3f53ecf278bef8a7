/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.halflight.processor.embedded.BrokerSettings.Ports;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrokerSettingsTest {
    private static final List<Ports> THREE = List.of(new Ports(1, 11), new Ports(2, 12), new Ports(3, 13));

    @Test
    void shouldKeepOneCopyOfEverythingWhereABrokerIsAlone() throws IOException {
        BrokerSettings alone = BrokerSettings.alone(9092);

        assertThat(alone.copies()).isEqualTo(1);
        assertThat(alone.leastCopies()).isEqualTo(1);
        assertThat(alone.voters()).isEqualTo("1@127.0.0.1:" + alone.ports().controllers());
    }

    @Test
    void shouldKeepThreeCopiesWhereThereAreThreeBrokersAndWriteWhileOneIsAway() {
        BrokerSettings last = new BrokerSettings("cluster", THREE, 2, Map.of());

        assertThat(last.copies()).isEqualTo(3);
        assertThat(last.leastCopies()).isEqualTo(2);
        assertThat(last.nodeId()).isEqualTo(3);
        assertThat(last.ports()).isEqualTo(new Ports(3, 13));
        assertThat(last.voters()).isEqualTo("1@127.0.0.1:11,2@127.0.0.1:12,3@127.0.0.1:13");
    }

    @Test
    void shouldRefuseABrokerThatTheClusterDoesNotHave() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BrokerSettings("cluster", THREE, 3, Map.of()));
    }
}
