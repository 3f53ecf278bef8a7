/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkflowsTest {
    private static final String FOLDER = ".github/workflows";
    private static final Pattern NAMED_FILE = Pattern.compile("(?:docker|k8s)/[\\w./-]+\\w");

    static List<String> workflows() throws IOException {
        try (Stream<Path> files = Files.list(Checkout.path(FOLDER))) {
            return files.map(file -> FOLDER + "/" + file.getFileName()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void shouldReadOnlyByDefaultAndEndInTime(String file) throws IOException {
        JsonNode workflow = new YAMLMapper().readTree(Checkout.text(file));

        assertThat(workflow.path("permissions").toString()).isEqualTo("{\"contents\":\"read\"}");
        assertThat(workflow.path("jobs")).isNotEmpty();
        workflow.path("jobs").forEach(job -> {
            assertThat(job.path("timeout-minutes").asInt()).isBetween(1, 90);
            assertThat(job.path("runs-on").asText()).doesNotContain("latest");
            job.path("steps")
                    .forEach(step ->
                            assertThat(step.path("uses").asText("none@v0")).matches(".+@v\\d+"));
        });
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void shouldNameFilesThatThereAre(String file) {
        Stream<String> named = NAMED_FILE.matcher(Checkout.text(file)).results().map(result -> result.group());

        assertThat(named.filter(name -> name.matches(".*\\.(sh|yaml)")))
                .allMatch(name -> Files.exists(Checkout.path(name)));
    }
}
