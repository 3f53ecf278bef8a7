/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.bench.SyntheticAlerts;
import dev.halflight.processor.embedded.EmbeddedRegistry;
import dev.halflight.processor.intake.alert.AlertPackets;
import dev.halflight.schemas.wire.AvroFileReader;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.v1.ImageKind;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ConvertAlertsCommandTest {
    @TempDir
    Path folder;

    private final StringWriter printed = new StringWriter();
    private final StringWriter errors = new StringWriter();
    private Path alerts;
    private Path schemas;
    private Path output;

    @BeforeEach
    void writeAlerts() throws IOException {
        alerts = Files.createDirectories(folder.resolve("alerts"));
        schemas = Files.createDirectories(folder.resolve("schemas"));
        output = folder.resolve("out").resolve("observations.avro");
        Files.writeString(schemas.resolve("lsst.avsc"), SyntheticAlerts.SCHEMA.toString());
        Files.write(
                alerts.resolve("a-framed.avro"),
                SyntheticAlerts.framed(SyntheticAlerts.alert(1), SyntheticAlerts.SCHEMA_ID));
        Files.writeString(alerts.resolve("b-broken.avro"), "Obj");
        Files.write(
                alerts.resolve("c-ztf.avro"),
                AlertPackets.file(AlertPackets.ztf("ZTF1", 11), AlertPackets.ztf("ZTF1", 12)));
        Files.writeString(alerts.resolve("notes.txt"), "not an alert");
    }

    private int run(Object... arguments) {
        List<String> line = new ArrayList<>(List.of("alerts", "--output", output.toString()));
        for (Object argument : arguments) {
            line.add(argument.toString());
        }
        return new CommandLine(new ConvertCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(printed))
                .setErr(new PrintWriter(errors))
                .execute(line.toArray(String[]::new));
    }

    private List<Observation> written() throws IOException {
        List<Observation> observations = new ArrayList<>();
        try (var reader = new AvroFileReader<Observation>(output, Observation.getClassSchema())) {
            reader.forEach(observations::add);
        }
        return observations;
    }

    private String lastLine() {
        return printed.toString().lines().reduce((first, second) -> second).orElseThrow();
    }

    @Test
    void shouldGoOnPastBadFilesOfAFolder() throws IOException {
        assertThat(run(alerts, "--schemas", schemas)).isZero();

        assertThat(written())
                .extracting(Observation::getObjectId, Observation::getRevision)
                .hasToString("[(\"7000000001\", 9000000001L), (\"ZTF1\", 11L), (\"ZTF1\", 12L)]");
        assertThat(written())
                .allSatisfy(observation ->
                        assertThat(observation.getImages().get(0).getKind()).isEqualTo(ImageKind.TEMPLATE));
        assertThat(lastLine()).isEqualTo("converted 3, refused 1");
        assertThat(errors.toString().lines())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("halflight: refused: ", "b-broken.avro: it is no alert"));
    }

    @Test
    void shouldMakeAnObservationOfEachStampThatIsAskedFor() throws IOException {
        assertThat(run(alerts.resolve("c-ztf.avro"), "--stamps", "template,science,difference"))
                .isZero();

        assertThat(written())
                .extracting(observation -> observation.getImages().get(0).getKind())
                .containsExactly(
                        ImageKind.TEMPLATE,
                        ImageKind.VISIT,
                        ImageKind.DIFFERENCE,
                        ImageKind.TEMPLATE,
                        ImageKind.VISIT,
                        ImageKind.DIFFERENCE);
        assertThat(lastLine()).isEqualTo("converted 6, refused 0");
        assertThat(printed.toString()).contains("r ztf.r difference zero point 26.25");
    }

    @Test
    void shouldStopAtTheFirstRefusalIfItIsStrict() throws IOException {
        assertThat(run(alerts, "--schemas", schemas, "--strict")).isEqualTo(1);
        assertThat(written()).hasSize(1);
        assertThat(lastLine()).isEqualTo("converted 1, refused 1");

        assertThat(run(alerts.resolve("c-ztf.avro"), "--strict")).isZero();
    }

    @Test
    void shouldFailWhereNothingCanBeConverted() {
        assertThat(run(
                        alerts.resolve("b-broken.avro"),
                        folder.resolve("missing.avro"),
                        alerts.resolve("a-framed.avro")))
                .isEqualTo(1);
        assertThat(lastLine()).isEqualTo("converted 0, refused 3");
        assertThat(output).doesNotExist();
        assertThat(errors.toString())
                .contains("missing.avro is not there")
                .contains(
                        "a-framed.avro: its schema 1100 (version 11.0 by LSST's rule) is not known: no registry is set")
                .contains("--schemas");
    }

    @Test
    void shouldConvertAnAlertOnce() throws IOException {
        assertThat(run(alerts.resolve("c-ztf.avro"), alerts.resolve("c-ztf.avro")))
                .isZero();
        assertThat(lastLine()).isEqualTo("converted 2, refused 2");
    }

    @Test
    void shouldAskTheRegistryThatIsSet() throws IOException {
        try (EmbeddedRegistry server = new EmbeddedRegistry(0);
                SchemaRegistry registry = new SchemaRegistry(server.url(), Map.of())) {
            registry.register("lsst-alerts-v11.0", SyntheticAlerts.SCHEMA);

            assertThat(run(alerts.resolve("a-framed.avro"), "--set", "schema.registry.url=" + server.url()))
                    .isZero();
            assertThat(lastLine()).isEqualTo("converted 1, refused 0");
        }
        assertThat(run(alerts, "--set", "schema.registry.url=http://127.0.0.1:1"))
                .isZero();
        assertThat(lastLine()).isEqualTo("converted 2, refused 2");
        assertThat(errors.toString()).contains("a-framed.avro: could not look up schema 1100 at http://127.0.0.1:1");
    }
}
