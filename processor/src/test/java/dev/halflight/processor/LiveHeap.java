/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

/**
 * What garbage collections leave of a running program's old generation, as its metrics tell: early in its work, and late. Each look asks
 * for a collection first: a short run on a quiet machine may have none of its own.
 */
final class LiveHeap {
    private static final String AFTER_COLLECTION = "jvm_memory_pool_collection_used_bytes";
    private static final double EARLY_FROM = 0.1;
    private static final double EARLY_TO = 0.4;
    private static final double LATE_FROM = 0.7;
    private static final double STEP = 0.02;

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI metrics;
    private final long process;
    private double next = EARLY_FROM;
    private long early;
    private long late;

    /**
     * Looks at a program.
     *
     * @param address of its web server
     * @param process its number
     */
    LiveHeap(String address, long process) {
        this.process = process;
        metrics = URI.create(address.strip() + "/metrics");
    }

    /** Looks, if the work has come on since the last time. */
    void look(double done) throws IOException, InterruptedException {
        if (done < next) {
            return;
        }
        next = done + STEP;
        collect();
        long bytes = scrape();
        if (done <= EARLY_TO) {
            early = Math.max(early, bytes);
        } else if (done >= LATE_FROM) {
            late = Math.max(late, bytes);
        }
    }

    private void collect() throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process collection = new ProcessBuilder(jcmd, Long.toString(process), "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (collection.waitFor() != 0) {
            throw new IOException("jcmd cannot ask process " + process + " for a collection");
        }
    }

    private long scrape() throws IOException, InterruptedException {
        String text = client.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                .body();
        return text.lines()
                .filter(line -> line.startsWith(AFTER_COLLECTION) && line.contains("Old Gen"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** The most bytes that were left early. */
    long early() {
        return early;
    }

    /** The most bytes that were left late. */
    long late() {
        return late;
    }

    @Override
    public String toString() {
        return "live heap " + (early >> 20) + " MB early, " + (late >> 20) + " MB late";
    }
}
