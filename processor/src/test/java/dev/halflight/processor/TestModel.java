/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor;

import dev.halflight.schemas.domain.TrainingDomain;
import dev.halflight.schemas.drift.DriftReference;
import dev.halflight.schemas.model.AnomalyReference;
import dev.halflight.schemas.model.Calibration;
import dev.halflight.schemas.model.ModelCard;
import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.schemas.model.Precision;
import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.model.SelfTest;
import dev.halflight.schemas.model.Thresholds;
import dev.halflight.schemas.tokens.ContextScaling;
import dev.halflight.schemas.tokens.Filter;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.v1.Band;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What a model's card says, for tests that need no networks. */
public final class TestModel {
    /** Geometry of the usual tokens. */
    public static final TokenLayout LAYOUT = new TokenLayout(
            64,
            0.168,
            8,
            List.of(Band.G, Band.R, Band.I, Band.Z, Band.Y),
            List.of(700.0, 1200.0, 1250.0, 2300.0, 4600.0),
            List.of(
                    new Filter("hsc.g", Band.G, 4791, 1370),
                    new Filter("hsc.r2", Band.R, 6214, 1490),
                    new Filter("hsc.i2", Band.I, 7689, 1510),
                    new Filter("hsc.z", Band.Z, 8903, 760),
                    new Filter("hsc.y", Band.Y, 9772, 730)),
            List.of(2.5, 6.0, 17.0),
            Math.log10(3600),
            1e-4,
            68,
            64,
            2,
            false);

    public static final Tokenizer TOKENIZER = Tokenizer.unscaled(LAYOUT);

    public static final RedshiftGrid GRID = new RedshiftGrid(0.001, 1792);

    private TestModel() {}

    /** A folder that exists in its card alone. */
    public static ModelFolder folder() {
        return folder(Map.of(ModelCard.ENCODER, "e", ModelCard.DECODER, "d"));
    }

    /** The same with networks in half precision too. */
    public static ModelFolder inBothPrecisions() {
        return folder(Map.of(
                ModelCard.ENCODER,
                "e",
                ModelCard.DECODER,
                "d",
                Precision.HALF.encoder(),
                "eh",
                Precision.HALF.decoder(),
                "dh"));
    }

    private static ModelFolder folder(Map<String, String> networks) {
        int context = TOKENIZER.contextLength();
        ModelCard card = new ModelCard(
                "test",
                "1.0",
                networks,
                LAYOUT,
                new ContextScaling(Collections.nCopies(context, 0.0), Collections.nCopies(context, 1.0)),
                GRID,
                2,
                new AnomalyReference(List.of(), List.of(List.of(0.0, 1e9))),
                Calibration.NONE,
                Thresholds.UNMEASURED,
                TrainingDomain.UNKNOWN,
                DriftReference.NONE,
                new SelfTest(1e-3, List.of(0.0, 0.0), List.of(0.1, 0.2, 0.3)),
                Map.of(),
                Map.of());
        return new ModelFolder(Path.of("nowhere"), card, "abc123");
    }
}
