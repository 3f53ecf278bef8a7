/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.halflight.trainer.model.Mmae;
import dev.halflight.trainer.paper.PaperNetwork;
import dev.halflight.trainer.paper.PaperSize;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {
    private static final OptimizerConfig OPTIMIZER = new OptimizerConfig(1e-3, 0.01, 1, 0.9);
    private static final Done DONE = new Done(4, 44, Duration.ofSeconds(9), Duration.ofMillis(7_250));

    @TempDir
    private Path folder;

    private final PaperNetwork network = new PaperNetwork(PaperSize.ofWidth(8), 5);
    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("checkpoint.pt");
        Checkpoint.write(file, TrainingState.initial(network, OPTIMIZER, 11).at(DONE));
    }

    @Test
    void shouldSayWhichNetworkItHolds() throws IOException {
        PaperNetwork found = Checkpoint.network(file, PaperNetwork.ARCHITECTURE);
        assertThat(found.config()).isEqualTo(network.config());
        assertThat(Checkpoint.done(file)).isEqualTo(DONE);
        TrainingState state = Checkpoint.read(file, found, OPTIMIZER);
        assertThat(state.done()).isEqualTo(DONE);
        assertThat(state.seed()).isEqualTo(11);
        assertThat(state.weights().values(found.parameters().all().get(0)))
                .isEqualTo(network.parameters().all().get(0).initial());
    }

    @Test
    void shouldRefuseToBeReadAsAnotherArchitecture() {
        assertThatIOException()
                .isThrownBy(() -> Checkpoint.network(file, Mmae.ARCHITECTURE))
                .withMessageContaining("holds a network of the architecture 'paper', not 'mmae'");
        assertThatIOException().isThrownBy(() -> Checkpoint.readTrained(file));
    }

    @Test
    void shouldRefuseToBeReadAsANetworkOfAnotherSize() {
        PaperNetwork larger = new PaperNetwork(PaperSize.ofWidth(16), 5);
        assertThatIOException()
                .isThrownBy(() -> Checkpoint.read(file, larger, OPTIMIZER))
                .withMessageContaining("holds another network than");
        assertThatIOException().isThrownBy(() -> Checkpoint.average(file, larger));
    }
}
