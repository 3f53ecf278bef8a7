/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.domain.TrainingDomain;
import dev.halflight.schemas.drift.DriftReference;
import dev.halflight.schemas.model.AnomalyReference;
import dev.halflight.schemas.model.Calibration;
import dev.halflight.schemas.model.CalibrationAxis;
import dev.halflight.schemas.model.CalibrationStage;
import dev.halflight.schemas.model.ModelCard;
import dev.halflight.schemas.model.Precision;
import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.model.RedshiftSummary;
import dev.halflight.schemas.model.SelfTest;
import dev.halflight.schemas.model.Thresholds;
import dev.halflight.schemas.tokens.ContextScaling;
import dev.halflight.schemas.tokens.Mask;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.trainer.data.HscLayout;
import dev.halflight.trainer.model.Mmae;
import dev.halflight.trainer.model.NetworkConfig;
import dev.halflight.trainer.model.TensorSizes;
import dev.halflight.trainer.onnx.Exporter;
import dev.halflight.trainer.onnx.NewFolder;
import dev.halflight.trainer.simulate.Simulation;
import dev.halflight.trainer.simulate.SimulationConfig;
import dev.halflight.trainer.torch.Done;
import dev.halflight.trainer.torch.TrainedNetwork;
import dev.halflight.trainer.torch.Weights;
import dev.halflight.v1.Observation;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportedModelTest {
    private static final TokenLayout LAYOUT = HscLayout.layout();
    private static final Tokenizer TOKENIZER = Tokenizer.unscaled(LAYOUT);

    @TempDir
    static Path parent;

    private static ExportedModel model;

    @BeforeAll
    static void export() throws Exception {
        TensorSizes sizes = TensorSizes.standard(TOKENIZER.contextLength());
        Mmae network = new Mmae(new NetworkConfig(sizes, 16, 2, 1, 1, 1, 8, 2, 1, 16, 1, 8, 2, 2, 0.001, 4.343), 1);
        Path folder = parent.resolve("model");
        try (NewFolder files = new NewFolder(folder)) {
            new Exporter(new TrainedNetwork(network, Weights.initial(network.parameters()), Done.NOTHING))
                    .write(files, "halflight-test", "1.0.0", List.of(Precision.SINGLE), done -> {});
            files.complete();
        }
        model = new ExportedModel(folder, LAYOUT, new RedshiftGrid(0.001, 1792), 1);
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Test
    void shouldAnswerWithProbabilities() throws Exception {
        Answer answer =
                model.encode(List.of(tokens(0)), Mask.everything(LAYOUT)).get(0);
        assertThat(sum(answer.redshift())).isEqualTo(1, within(1e-4));
        assertThat(sum(answer.classes())).isEqualTo(1, within(1e-5));
    }

    @Test
    void shouldCalibrateWhatItAnswersAndNotWhatTheDecoderIsTold() throws Exception {
        List<Tokens> tokens = List.of(tokens(0));
        Answer raw = model.encode(tokens, Mask.imageOnly(LAYOUT)).get(0);
        try (ExportedModel calibrated = new ExportedModel(parent.resolve("model"), card(), 1)) {
            Answer answer = calibrated.encode(tokens, Mask.imageOnly(LAYOUT)).get(0);

            double lower = RedshiftSummary.quantile(raw.redshift(), model.grid(), 0.25);
            assertThat(RedshiftSummary.quantile(answer.redshift(), model.grid(), 0.4))
                    .isCloseTo(lower, within(1e-3));
            assertThat(answer.mode()).isEqualTo(raw.mode());
            assertThat(calibrated.encode(tokens, Mask.everything(LAYOUT)).get(0).redshift())
                    .containsExactly(
                            model.encode(tokens, Mask.everything(LAYOUT)).get(0).redshift());
        }
    }

    /** A card whose model puts too little below its lower quartile, of images alone. */
    private static ModelCard card() {
        CalibrationAxis axis = new CalibrationAxis(CalibrationAxis.Property.MAGNITUDE, List.of(20.0));
        CalibrationStage stage =
                new CalibrationStage(false, CalibrationStage.Bands.ANY, axis, axis, List.of(List.of(0.4, 0.8)));
        int context = TOKENIZER.contextLength();
        return new ModelCard(
                "halflight-test",
                "1.0.0",
                Map.of(ModelCard.ENCODER, "e", ModelCard.DECODER, "d"),
                LAYOUT,
                new ContextScaling(Collections.nCopies(context, 0.0), Collections.nCopies(context, 1.0)),
                model.grid(),
                8,
                new AnomalyReference(List.of(), List.of(List.of(0.0, 1.0))),
                new Calibration(List.of(0.25, 0.75), List.of(stage)),
                Thresholds.UNMEASURED,
                TrainingDomain.UNKNOWN,
                DriftReference.NONE,
                new SelfTest(1e-3, List.of(0.0), List.of(0.1, 0.2, 0.3)),
                Map.of(),
                Map.of());
    }

    @Test
    void shouldAnswerTheSameWhateverElseIsInTheBatch() throws Exception {
        Tokens first = tokens(0);
        Tokens second = tokens(1);
        Mask mask = Mask.everything(LAYOUT);
        float[] alone = model.encode(List.of(second), mask).get(0).redshift();
        float[] together = model.encode(List.of(first, second), mask).get(1).redshift();
        assertThat(together).containsExactly(alone, within(1e-6f));
    }

    @Test
    void shouldShowEachSampleWhatItsOwnMaskLeaves() throws Exception {
        Mask images = Mask.imageOnly(LAYOUT);
        Mask half = Mask.complementary(LAYOUT, 0);
        float[] shown = model.encode(List.of(tokens(0)), images).get(0).redshift();
        float[] halfHidden = model.encode(List.of(tokens(1)), half).get(0).redshift();

        List<Answer> together = model.encode(List.of(tokens(0), tokens(1)), List.of(images, half));

        assertThat(together.get(0).redshift()).containsExactly(shown, within(1e-6f));
        assertThat(together.get(1).redshift()).containsExactly(halfHidden, within(1e-6f));
    }

    @Test
    void shouldPredictATokenWithoutLookingAtIt() throws Exception {
        Tokens tokens = tokens(0);
        List<Answer> answers = model.encode(List.of(tokens), Mask.everything(LAYOUT));
        float[] before = model.reconstruct(List.of(tokens), answers).get(0).image();
        int changed = LAYOUT.tokenOfPixel(32, 32);
        int length = LAYOUT.imageTokenLength();
        assertThat(tokens.imagePresent()[changed]).isTrue();
        Arrays.fill(tokens.image(), changed * length, (changed + 1) * length, 3);
        float[] after = model.reconstruct(List.of(tokens), answers).get(0).image();

        int pixels = LAYOUT.imageTokenPixels();
        assertThat(Arrays.copyOfRange(after, changed * pixels, (changed + 1) * pixels))
                .isEqualTo(Arrays.copyOfRange(before, changed * pixels, (changed + 1) * pixels));
        assertThat(Arrays.copyOfRange(after, (changed + 1) * pixels, (changed + 2) * pixels))
                .isNotEqualTo(Arrays.copyOfRange(before, (changed + 1) * pixels, (changed + 2) * pixels));
    }

    private static Tokens tokens(int index) throws Exception {
        Observation observation = new Simulation(SimulationConfig.STANDARD.withSpectra(1)).observation(4, index);
        return TOKENIZER.tokenize(observation);
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }
}
