/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.run;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.halflight.trainer.contest.Cost;
import java.io.IOException;

/** Keeps what contenders cost on disk. */
record CostFiles(WorkFolder work) {
    private static final JsonMapper JSON = new JsonMapper();

    void write(String key, long seed, Cost cost) throws IOException {
        WorkFolder.replace(work.cost(key, seed), JSON.writeValueAsString(cost));
    }

    /** @throws IOException if it was not written */
    Cost read(String key, long seed) throws IOException {
        return JSON.readValue(work.cost(key, seed).toFile(), Cost.class);
    }
}
