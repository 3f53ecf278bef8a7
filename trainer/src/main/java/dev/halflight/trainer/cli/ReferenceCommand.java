/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.halflight.schemas.drift.DriftReference;
import dev.halflight.schemas.model.ModelCard;
import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.trainer.evaluate.SelfTestMaker;
import dev.halflight.trainer.model.NetworkConfig;
import dev.halflight.trainer.onnx.NewFolder;
import dev.halflight.trainer.onnx.ReferenceNetwork;
import dev.halflight.trainer.recipe.Recipes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the model folder that benchmarks measure beside the shipped model. */
@Command(
        name = "reference",
        description = {
            "Makes the reference network of the benchmark: of a fixed size, with weights that mean nothing and are computed",
            "when it is loaded, and with the tokens and the calibration of another model, so that all but the network costs",
            "what it costs with that one."
        })
public final class ReferenceCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    private boolean help;

    @Option(names = "--like", required = true, paramLabel = "FOLDER", description = "The other model's folder.")
    private Path like = Path.of("");

    @Option(names = "--output", required = true, paramLabel = "FOLDER", description = "The model folder to make.")
    private Path output = Path.of("");

    @Option(
            names = "--version",
            required = true,
            description = "Its version: figures compare between networks of the same one.")
    private String version = "";

    @Override
    public Integer call() throws IOException {
        ModelCard card = ModelFolder.open(like).card();
        NetworkConfig config = ReferenceNetwork.config(
                Recipes.sizes(card.layout(), card.contextScaling().length(), card.redshiftGrid()));
        try (NewFolder folder = new NewFolder(output)) {
            ReferenceNetwork.write(folder.path(), config, version);
            ModelFolder.write(folder.path(), card(folder.path(), card, config));
            ModelFolder.open(folder.path());
            folder.complete();
        }
        Optional.ofNullable(spec).orElseThrow().commandLine().getOut().println(output + " is complete");
        return 0;
    }

    private ModelCard card(Path folder, ModelCard card, NetworkConfig config) throws IOException {
        return new ModelCard(
                ReferenceNetwork.NAME,
                version,
                NetworkHashes.of(folder),
                card.layout(),
                card.contextScaling(),
                card.redshiftGrid(),
                config.embedding(),
                card.anomaly(),
                card.calibration(),
                card.thresholds(),
                card.domain(),
                DriftReference.NONE,
                SelfTestMaker.of(folder, card.layout(), card.contextScaling().length(), card.redshiftGrid()),
                Map.of("network", JSON.convertValue(config, new TypeReference<Map<String, Object>>() {})),
                Map.of());
    }
}
