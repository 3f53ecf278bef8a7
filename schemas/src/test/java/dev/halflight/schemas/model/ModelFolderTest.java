/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halflight.schemas.domain.MagnitudeMixture;
import dev.halflight.schemas.domain.MixtureComponent;
import dev.halflight.schemas.domain.TrainingDomain;
import dev.halflight.schemas.drift.DriftReference;
import dev.halflight.schemas.drift.Quantity;
import dev.halflight.schemas.drift.ReferenceDistribution;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFolderTest {
    @TempDir
    Path folder;

    private ModelCard card;

    @BeforeEach
    void shipAModel() throws IOException {
        Map<String, String> networks = new HashMap<>();
        for (String file : List.of(ModelCard.ENCODER, ModelCard.DECODER)) {
            networks.put(file, write(file, OnnxBytes.network(file)));
        }
        card = card(networks);
        ModelFolder.write(folder, card);
    }

    /** Writes a network, and returns its SHA-256. */
    private String write(String file, byte[] network) throws IOException {
        Files.write(folder.resolve(file), network);
        return ModelFolder.sha256(network);
    }

    private void writeCardWith(String file, byte[] network) throws IOException {
        Map<String, String> networks = new HashMap<>(card.networks());
        networks.put(file, write(file, network));
        ModelFolder.write(folder, card(networks));
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
                drift(),
                new SelfTest(1e-3, List.of(0.5), List.of(0.1, 0.2, 0.3)),
                Map.of("views", 1000),
                Map.of("photoz.sigma_nmad", 0.03));
    }

    private static DriftReference drift() {
        double[] values = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
        return new DriftReference(
                "eleven objects", List.of(ReferenceDistribution.of("hsc", Quantity.NOISE, "g", values)));
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

    @ParameterizedTest
    @ValueSource(strings = {ModelCard.ENCODER, ModelCard.DECODER})
    void shouldRefuseANetworkThatWasTamperedWith(String file) throws IOException {
        ModelFolder.open(folder);
        write(file, OnnxBytes.network("another"));
        assertThatThrownBy(() -> ModelFolder.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file + " is not the file that model.json names")
                .hasMessageContaining("get the model folder again");
    }

    @ParameterizedTest
    @ValueSource(strings = {ModelCard.ENCODER, ModelCard.DECODER})
    void shouldRefuseANetworkThatRefersToAnotherFile(String file) throws IOException {
        byte[] inside = OnnxBytes.field(7, OnnxBytes.field(5, OnnxBytes.field(14, 0)));
        byte[] outside = OnnxBytes.field(7, OnnxBytes.field(5, OnnxBytes.field(14, 1)));
        writeCardWith(file, inside);
        ModelFolder.open(folder);
        writeCardWith(file, outside);
        assertThatThrownBy(() -> ModelFolder.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file + " keeps weights in another file")
                .hasMessageContaining("export it as one file");
    }

    @Test
    void shouldRefuseANetworkThatIsNoOnnxFile() throws IOException {
        writeCardWith(ModelCard.DECODER, "decoder".getBytes());
        assertThatThrownBy(() -> ModelFolder.open(folder)).hasMessageContaining("decoder.onnx is no ONNX file");
    }

    @ParameterizedTest
    @ValueSource(strings = {ModelCard.ENCODER, ModelCard.DECODER, ModelCard.CARD})
    void shouldRefuseAFileThatALinkLeadsTo(String file, @TempDir Path elsewhere) throws IOException {
        ModelFolder.open(folder);
        Path target = Files.move(folder.resolve(file), elsewhere.resolve(file));
        Files.createSymbolicLink(folder.resolve(file), target);
        assertThatThrownBy(() -> ModelFolder.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file + " leads out of the model folder");
    }

    @Test
    void shouldRefuseACardThatNamesAFileOutside(@TempDir Path elsewhere) throws IOException {
        byte[] network = OnnxBytes.network("elsewhere");
        Path outside = Files.write(elsewhere.resolve("network.onnx"), network);
        Map<String, String> networks = new HashMap<>(card.networks());
        networks.put(folder.relativize(outside).toString(), ModelFolder.sha256(network));
        ModelFolder.write(folder, card(networks));
        assertThatThrownBy(() -> ModelFolder.open(folder)).hasMessageContaining("leads out of the model folder");
    }

    @Test
    void shouldFollowLinksWithinTheFolderAndToIt(@TempDir Path elsewhere) throws IOException {
        // as a volume that Kubernetes mounts is made
        Path data = Files.createDirectory(folder.resolve("..data"));
        Files.move(folder.resolve(ModelCard.ENCODER), data.resolve(ModelCard.ENCODER));
        Files.createSymbolicLink(folder.resolve(ModelCard.ENCODER), Path.of("..data", ModelCard.ENCODER));
        Path link = Files.createSymbolicLink(elsewhere.resolve("model"), folder);

        assertThat(ModelFolder.open(link).card()).isEqualTo(card);
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
            networks.put(file, write(file, OnnxBytes.network(file)));
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
