/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.shipping.image.Dockerfile;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DockerfilesTest {
    private static final String PROCESSOR = "docker/processor.Dockerfile";

    @ParameterizedTest
    @ValueSource(strings = {PROCESSOR, "docker/processor-cuda.Dockerfile", "docker/trainer.Dockerfile"})
    void shouldKeepEveryRule(String file) {
        assertThat(Dockerfile.read(Checkout.text(file)).violations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {PROCESSOR, "docker/processor-cuda.Dockerfile"})
    void shouldAskTheProcessorHowItIs(String file) {
        assertThat(Dockerfile.read(Checkout.text(file)).last("HEALTHCHECK"))
                .contains("/opt/halflight/bin/health", "/livez");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            USER 10001:10001                  | USER root                          | the user is not a number
            USER 10001:10001                  | USER 0                             | the user is not a number
            ENTRYPOINT ["/opt/halflight/bin/halflight"] | ENTRYPOINT halflight     | the entry point is a shell's
            FROM ${RUNTIME_IMAGE}             | FROM ubuntu:24.04                  | is not a build argument
            eclipse-temurin:25.0.1_8-jre-noble | eclipse-temurin:latest            | is not pinned
            VOLUME /tmp                       | VOLUME /data                       | /tmp is not a volume
            CMD ["/opt/halflight/bin/health", "8080", "/livez"] | CMD curl -f http://localhost:8080/livez | a program that is not there
            COPY --from=build /layers/code /opt/halflight/code | COPY --from=build /layers/all /opt/halflight | the code is not the last layer
            """)
    void shouldTellAPlantedMistake(String right, String wrong, String told) {
        String good = Checkout.text(PROCESSOR);
        assertThat(Dockerfile.read(good).violations()).isEmpty();
        assertThat(good).contains(right);

        List<String> violations = Dockerfile.read(good.replace(right, wrong)).violations();

        assertThat(violations).anyMatch(violation -> violation.contains(told));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker/processor.sh", "docker/trainer.sh"})
    void shouldBecomeJavaSoThatSignalsReachIt(String script) {
        assertThat(Checkout.text(script)).contains("exec java", "MaxRAMPercentage", "-Djava.io.tmpdir=/tmp");
        assertThat(Files.isExecutable(Checkout.path(script))).isTrue();
    }

    @Test
    void shouldSendOnlySourcesToTheBuild() {
        assertThat(Checkout.text(".dockerignore").lines()).contains("*", "**/target");
    }
}
