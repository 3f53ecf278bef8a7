/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halflight.schemas.domain.MagnitudeMixture;
import dev.halflight.schemas.domain.MixtureComponent;
import dev.halflight.schemas.domain.TrainingDomain;
import dev.halflight.schemas.model.CalibrationAxis.Property;
import dev.halflight.schemas.model.CalibrationStage.Bands;
import dev.halflight.schemas.tokens.ContextScaling;
import dev.halflight.schemas.tokens.TestLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFolderTest {
    @TempDir
    Path folder;

    private ModelCard card;

    @BeforeEach
    void shipAModel() throws IOException {
        Files.writeString(folder.resolve(ModelCard.ENCODER), "encoder");
        Files.writeString(folder.resolve(ModelCard.DECODER), "decoder");
        card = card(Map.of(
                ModelCard.ENCODER, ModelFolder.sha256("encoder".getBytes()),
                ModelCard.DECODER, ModelFolder.sha256("decoder".getBytes())));
        ModelFolder.write(folder, card);
    }

    private static ModelCard card(Map<String, String> networks) {
        return new ModelCard(
                "halflight-test",
                "1",
                networks,
                TestLayout.layout(),
                new ContextScaling(List.of(0.0, 1.5), List.of(1.0, 2.0)),
                new RedshiftGrid(0.001, 1792),
                64,
                new AnomalyReference(List.of(20.0), List.of(List.of(0.0, 1.0), List.of(0.0, 2.0))),
                calibration(),
                new Thresholds(0.2, 0.4, 0.05, 0.25),
                domain(),
                new SelfTest(1e-3, List.of(0.5), List.of(0.1, 0.2, 0.3)),
                Map.of("views", 1000),
                Map.of("photoz.sigma_nmad", 0.03));
    }

    private static Calibration calibration() {
        CalibrationAxis magnitudes = new CalibrationAxis(Property.MAGNITUDE, List.of(20.0, 22.0));
        CalibrationAxis widths = new CalibrationAxis(Property.WIDTH, List.of(-1.0));
        CalibrationStage stage = new CalibrationStage(
                true, Bands.MISSING, magnitudes, widths, List.of(List.of(0.2, 0.7), List.of(0.3, 0.9)));
        return new Calibration(List.of(0.25, 0.75), List.of(stage));
    }

    private static TrainingDomain domain() {
        MixtureComponent component =
                new MixtureComponent(1, List.of(23.0, 22.0), List.of(List.of(1.5, 1.0), List.of(1.0, 1.5)));
        return new TrainingDomain(new MagnitudeMixture(List.of(component), 2.5), MagnitudeMixture.NONE, 1.7);
    }

    @Test
    void shouldReadACardWithoutACalibration() throws IOException {
        ObjectMapper json = new ObjectMapper();
        Path file = folder.resolve(ModelCard.CARD);
        ObjectNode node = (ObjectNode) json.readTree(file.toFile());
        assertThat(node.remove(List.of("calibration", "thresholds", "domain")).size())
                .isPositive();
        json.writeValue(file.toFile(), node);

        ModelCard read = ModelFolder.open(folder).card();

        assertThat(read.calibration()).isEqualTo(Calibration.NONE);
        assertThat(read.thresholds()).isEqualTo(Thresholds.UNMEASURED);
        assertThat(read.domain()).isEqualTo(TrainingDomain.UNKNOWN);
        assertThat(read.anomaly()).isEqualTo(card.anomaly());
    }

    @Test
    void shouldReadBackThresholdsThatWereNeverMeasured() throws IOException {
        ModelCard unmeasured = card.calibrated(Calibration.NONE, Thresholds.UNMEASURED, card.training(), card.figures())
                .withDomain(TrainingDomain.UNKNOWN);

        ModelFolder.write(folder, unmeasured);

        assertThat(ModelFolder.open(folder).card()).isEqualTo(unmeasured).isNotEqualTo(card);
    }

    @Test
    void shouldReadBackTheCardThatWasWritten() throws IOException {
        ModelFolder opened = ModelFolder.open(folder);
        assertThat(opened.card()).isEqualTo(card);
        assertThat(opened.sha256()).hasSize(64);
    }

    @Test
    void shouldRefuseANetworkThatWasTamperedWith() throws IOException {
        ModelFolder.open(folder);
        Files.writeString(folder.resolve(ModelCard.ENCODER), "Encoder");
        assertThatThrownBy(() -> ModelFolder.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("encoder.onnx")
                .hasMessageContaining("get the model folder again");
    }

    @Test
    void shouldSayWhichFileIsMissing() throws IOException {
        Files.delete(folder.resolve(ModelCard.DECODER));
        assertThatThrownBy(() -> ModelFolder.open(folder)).hasMessageContaining("decoder.onnx is missing");
    }

    @Test
    void shouldRefuseAFolderWithoutACard() throws IOException {
        Files.delete(folder.resolve(ModelCard.CARD));
        assertThatThrownBy(() -> ModelFolder.open(folder)).hasMessageContaining("no model folder");
    }

    @Test
    void shouldRefuseACardThatIsNotOne() throws IOException {
        Files.writeString(folder.resolve(ModelCard.CARD), "{\"name\": 3}");
        assertThatThrownBy(() -> ModelFolder.open(folder)).hasMessageContaining("model.json is not a model card");
    }

    @Test
    void shouldCheckTheHalfPrecisionNetworksOfAModelThatHasThem() throws IOException {
        assertThat(card.has(Precision.SINGLE)).isTrue();
        assertThat(card.has(Precision.HALF)).isFalse();
        Map<String, String> networks = new HashMap<>(card.networks());
        for (String file : List.of("encoder.fp16.onnx", "decoder.fp16.onnx")) {
            Files.writeString(folder.resolve(file), file);
            networks.put(file, ModelFolder.sha256(file.getBytes()));
        }
        ModelFolder.write(folder, card(networks));

        assertThat(ModelFolder.open(folder).card().has(Precision.HALF)).isTrue();
        Files.writeString(folder.resolve("decoder.fp16.onnx"), "another");
        assertThatThrownBy(() -> ModelFolder.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("decoder.fp16.onnx is not the file that model.json names");
    }

    @Test
    void shouldRefuseAHalfPrecisionEncoderWithoutItsDecoder() {
        Map<String, String> networks = new HashMap<>(card.networks());
        networks.put(Precision.HALF.encoder(), "abc");
        assertThatThrownBy(() -> card(networks))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("both its half-precision networks");
    }
}
