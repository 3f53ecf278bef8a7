/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.halflight.processor.bench.SyntheticAlerts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaFolderTest {
    @TempDir
    Path folder;

    private static String version(String version) {
        return SyntheticAlerts.SCHEMA.toString().replace("lsst.v11_0", "lsst." + version);
    }

    @Test
    void shouldReadFilesThatHoldAVersionEach() throws IOException {
        Files.writeString(folder.resolve("a.avsc"), version("v7_1"));
        Files.writeString(folder.resolve("b.avsc"), version("v9_0"));
        Files.writeString(folder.resolve("broken.avsc"), "{");
        Files.writeString(folder.resolve("notes.txt"), "{");

        SchemaFolder schemas = new SchemaFolder(folder);

        assertThat(schemas.versions()).isEqualTo("7.1, 9.0");
        assertThat(schemas.schema(701).orElseThrow().getNamespace()).isEqualTo("lsst.v7_1");
        assertThat(schemas.schema(703)).isEmpty();
    }

    @Test
    void shouldReadAVersionOfWhichEachRecordHasAFile() throws IOException {
        Path version = Files.createDirectories(folder.resolve("11").resolve("0"));
        Schema source = SyntheticAlerts.SCHEMA.getField("diaSource").schema();
        Schema object =
                SyntheticAlerts.SCHEMA.getField("diaObject").schema().getTypes().get(1);
        String alert = SyntheticAlerts.SCHEMA
                .toString()
                .replace(part(source), "\"lsst.v11_0.diaSource\"")
                .replace(part(object), "\"lsst.v11_0.diaObject\"");
        assertThat(alert).doesNotContain("quantity0");
        Files.writeString(version.resolve("lsst.v11_0.alert.avsc"), alert);
        Files.writeString(version.resolve("lsst.v11_0.diaSource.avsc"), source.toString());
        Files.writeString(version.resolve("lsst.v11_0.diaObject.avsc"), object.toString());

        assertThat(new SchemaFolder(folder).schema(1100)).hasValue(SyntheticAlerts.SCHEMA);
    }

    /** As a schema is written within another of its namespace. */
    private static String part(Schema schema) {
        return schema.toString().replace(",\"namespace\":\"lsst.v11_0\"", "");
    }

    @Test
    void shouldSayThatAFolderHasNone() throws IOException {
        Path file = Files.writeString(folder.resolve("weather.avsc"), "\"string\"");

        assertThatIOException()
                .isThrownBy(() -> new SchemaFolder(folder))
                .withMessageContaining("holds no schema of LSST's alerts");
        assertThatIOException().isThrownBy(() -> new SchemaFolder(file)).withMessageContaining("is no folder");
    }
}
