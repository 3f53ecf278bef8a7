/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.run;

import dev.halflight.trainer.evaluate.RedshiftOutcome;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A trained contender, ready to be asked. */
interface Estimator extends AutoCloseable {
    /** The redshifts of the galaxies in order, by the key of the row that they stand in: a contender may have more than one. */
    Map<String, List<RedshiftOutcome>> estimate(TestChunk chunk);

    /** Frees what it holds. */
    @Override
    default void close() throws IOException {}
}
