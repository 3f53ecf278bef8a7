/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How the work is shared.
 *
 * @param partitions of the topics
 * @param threads stream threads of a worker
 * @param workers processes, each with a device of its own
 */
public record Arrangement(int partitions, int threads, int workers) {
    public Arrangement {
        if (partitions < 1 || threads < 2 || workers < 1) {
            throw new IllegalArgumentException("at least one partition, two threads and one worker, not " + partitions
                    + ", " + threads + ", " + workers);
        }
    }

    /** This one, and those in which one number at a time is another. */
    public List<Arrangement> variations(
            List<Integer> otherPartitions, List<Integer> otherThreads, List<Integer> otherWorkers) {
        Set<Arrangement> all = new LinkedHashSet<>();
        all.add(this);
        otherPartitions.forEach(other -> all.add(new Arrangement(other, threads, workers)));
        otherThreads.forEach(other -> all.add(new Arrangement(partitions, other, workers)));
        otherWorkers.forEach(other -> all.add(new Arrangement(partitions, threads, other)));
        return List.copyOf(all);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%d partitions, %d stream threads, %d worker(s)", partitions, threads, workers);
    }
}
