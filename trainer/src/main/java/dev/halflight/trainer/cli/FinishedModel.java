/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.halflight.schemas.model.ModelCard;
import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.tokens.ContextScaling;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.trainer.data.RunFolder;
import dev.halflight.trainer.data.RunSettings;
import dev.halflight.trainer.model.Mmae;
import dev.halflight.trainer.model.NetworkConfig;
import dev.halflight.trainer.onnx.StoredWeights;
import dev.halflight.trainer.torch.Checkpoint;
import dev.halflight.trainer.torch.TrainedNetwork;
import dev.halflight.trainer.torch.Weights;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A model to go on from.
 *
 * @param words what it is
 * @param layout geometry and constants of its tokens
 * @param contextScaling how its context features are standardized
 * @param redshiftGrid cells of its redshift distribution
 * @param network its network
 * @param weights what the network has learned
 */
record FinishedModel(
        String words,
        TokenLayout layout,
        ContextScaling contextScaling,
        RedshiftGrid redshiftGrid,
        Mmae network,
        Weights weights) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Opens a model folder or the folder of a training run.
     *
     * @throws IOException if it is neither, or a file cannot be read
     */
    static FinishedModel open(Path path) throws IOException {
        RunFolder run = new RunFolder(path);
        return run.isStarted() ? ofRun(run) : ofModel(ModelFolder.open(path));
    }

    private static FinishedModel ofRun(RunFolder run) throws IOException {
        RunSettings settings = run.read();
        TrainedNetwork trained = Checkpoint.readTrained(run.checkpoint());
        return new FinishedModel(
                "a run of " + trained.done().views() + " views",
                settings.layout(),
                settings.contextScaling(),
                settings.redshiftGrid(),
                trained.network(),
                trained.weights());
    }

    private static FinishedModel ofModel(ModelFolder folder) throws IOException {
        ModelCard card = folder.card();
        Mmae network = network(folder);
        return new FinishedModel(
                "the model " + card.name() + " " + card.version(),
                card.layout(),
                card.contextScaling(),
                card.redshiftGrid(),
                network,
                StoredWeights.read(folder.path(), network));
    }

    private static Mmae network(ModelFolder folder) throws IOException {
        Object config = folder.card().training().get("network");
        try {
            return new Mmae(JSON.convertValue(config, NetworkConfig.class), 0);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new IOException(
                    folder.path() + " cannot be trained further: its card does not say what network it is in a way that"
                            + " this version understands; take a model that this version has exported",
                    e);
        }
    }
}
