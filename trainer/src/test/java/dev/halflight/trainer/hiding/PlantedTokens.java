/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.hiding;

import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.schemas.tokens.UnusableObservationException;
import dev.halflight.trainer.data.HscLayout;
import dev.halflight.trainer.simulate.Simulation;
import dev.halflight.trainer.simulate.SimulationConfig;
import dev.halflight.v1.Observation;

/** The tokens of simulated objects with spectra. */
final class PlantedTokens {
    static final TokenLayout LAYOUT = HscLayout.layout();
    static final Observation OBSERVATION = new Simulation(SimulationConfig.STANDARD.withSpectra(1)).observation(3, 1);

    private PlantedTokens() {}

    static Tokens tokens() {
        try {
            return Tokenizer.unscaled(LAYOUT).tokenize(OBSERVATION);
        } catch (UnusableObservationException e) {
            throw new IllegalStateException(e);
        }
    }
}
