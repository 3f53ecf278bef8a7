/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest;

import java.util.List;

/**
 * How a training went on.
 *
 * @param standing key of the row that it belongs to
 * @param title what to call it
 * @param contender who was trained
 * @param seed where its chance began
 * @param snapshots in order
 */
public record Curve(String standing, String title, Contender contender, long seed, List<Snapshot> snapshots) {
    public Curve {
        snapshots = List.copyOf(snapshots);
    }
}
