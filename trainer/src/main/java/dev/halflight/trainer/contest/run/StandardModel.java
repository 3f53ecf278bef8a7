/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.run;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.halflight.schemas.domain.TrainingDomain;
import dev.halflight.schemas.model.Calibration;
import dev.halflight.schemas.model.Precision;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.UnusableObservationException;
import dev.halflight.trainer.calibrate.Calibrator;
import dev.halflight.trainer.calibrate.Drawn;
import dev.halflight.trainer.data.RunFolder;
import dev.halflight.trainer.evaluate.ExportedModel;
import dev.halflight.trainer.evaluate.Sample;
import dev.halflight.trainer.onnx.Exporter;
import dev.halflight.trainer.onnx.NewFolder;
import dev.halflight.trainer.torch.Checkpoint;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes of a training of the standard recipe what would be shipped: exported networks, and a calibration by the validation set. */
final class StandardModel {
    private static final JsonMapper JSON = new JsonMapper();

    private final ContestGround ground;
    private final Watch watch;

    /** Models of trainings on this ground. */
    StandardModel(ContestGround ground, Watch watch) {
        this.ground = ground;
        this.watch = watch;
    }

    /**
     * Opens the model of a training, and makes it before if need be.
     *
     * @param key of its row
     * @param rawKey of the row of its PDFs before the calibration
     * @throws PausedException if the time is over before it is made
     */
    Estimator open(RunFolder folder, String key, String rawKey) throws IOException {
        Path networks = folder.path().resolve("model");
        if (!Files.exists(networks)) {
            export(folder, networks);
        }
        ExportedModel model = new ExportedModel(
                networks, ground.layout(), ground.grid(), Runtime.getRuntime().availableProcessors());
        try {
            Path file = folder.path().resolve("calibration.json");
            if (!Files.exists(file)) {
                WorkFolder.replace(file, JSON.writeValueAsString(calibrate(model)));
            }
            return new ServedEstimator(key, rawKey, model, JSON.readValue(file.toFile(), Calibration.class));
        } catch (IOException | RuntimeException e) {
            model.close();
            throw e;
        }
    }

    private void export(RunFolder folder, Path networks) throws IOException {
        watch.begin("export", "cases", Exporter.CASES);
        try (NewFolder made = new NewFolder(networks)) {
            new Exporter(Checkpoint.readTrained(folder.checkpoint()))
                    .write(made, "contest", "1", List.of(Precision.SINGLE), watch::reach);
            made.complete();
        }
    }

    private Calibration calibrate(ExportedModel model) {
        Calibrator calibrator = new Calibrator(model, TrainingDomain.UNKNOWN);
        int count = ground.settings().validation();
        int half = count / 2;
        ContestGround.ValidationScan scan = ground.validation();
        watch.begin("calibrate", "galaxies", count);
        while (!scan.isOver()) {
            watch.check();
            int left = Math.max(0, half - scan.found());
            List<Drawn> drawn = drawn(scan.next());
            int learned = Math.min(left, drawn.size());
            if (learned > 0) {
                calibrator.learn(drawn.subList(0, learned));
            }
            if (left > 0 && scan.found() >= half) {
                calibrator.endFirstHalf();
            }
            if (learned < drawn.size()) {
                calibrator.check(drawn.subList(learned, drawn.size()));
            }
            watch.reach(scan.found());
        }
        return calibrator.result().calibration();
    }

    private List<Drawn> drawn(List<Galaxy> galaxies) {
        Tokenizer tokenizer = ground.tokenizer();
        return galaxies.parallelStream()
                .flatMap(galaxy -> drawn(galaxy, tokenizer).stream())
                .toList();
    }

    /** By its images alone, as it is tested. */
    private static Optional<Drawn> drawn(Galaxy galaxy, Tokenizer tokenizer) {
        Observation images =
                Observation.newBuilder(galaxy.observation()).clearSpectrum().build();
        try {
            return Optional.of(new Drawn(new Sample(images, tokenizer.tokenize(images)), true));
        } catch (UnusableObservationException e) {
            return Optional.empty();
        }
    }
}
