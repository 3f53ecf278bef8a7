/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.watch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** Asks a worker's HTTP server how it is. */
public final class WorkerClient {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    /** Far more than a worker's metrics have. */
    private static final int LARGEST_ANSWER = 8 << 20;

    private static final int LONGEST_HEALTH = 1000;
    private static final String PROTOBUF =
            "application/vnd.google.protobuf; proto=io.prometheus.client.MetricFamily; encoding=delimited";

    /** A metric that every worker has. */
    private static final String OURS = "halflight_build_info";

    private record Answer(int status, byte[] body) {}

    private final URI worker;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    /** Nothing is sent yet. */
    public WorkerClient(URI worker) {
        this.worker = worker;
    }

    /**
     * How the worker is now.
     *
     * @throws IOException if nothing answers, or what answers is no worker; the message says what to do
     */
    public WorkerState look() throws IOException, InterruptedException {
        Answer ready = get("/readyz", "text/plain");
        Answer metrics = get("/metrics", PROTOBUF);
        long nanos = System.nanoTime();
        return new WorkerState(Instant.now(), nanos, ready.status() == 200, text(ready.body()), samples(metrics));
    }

    private Samples samples(Answer metrics) throws IOException {
        try {
            Samples samples = Samples.read(new ByteArrayInputStream(metrics.body()));
            if (metrics.status() == 200 && samples.has(OURS)) {
                return samples;
            }
        } catch (IOException e) {
            // told below
        }
        throw new IOException(
                "what answers at " + worker + " is no worker of Halflight: name the address that 'halflight"
                        + " enrich' prints, such as http://127.0.0.1:8080");
    }

    private static String text(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).strip().replaceAll("\\p{Cntrl}", " ");
        return text.length() > LONGEST_HEALTH ? text.substring(0, LONGEST_HEALTH) : text;
    }

    private Answer get(String path, String type) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(worker.resolve(path))
                .timeout(ANSWER)
                .header("Accept", type)
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return new Answer(response.statusCode(), body.readNBytes(LARGEST_ANSWER));
            }
        } catch (IOException e) {
            String reason = e instanceof ConnectException && e.getMessage() == null
                    ? "connection refused"
                    : String.valueOf(e.getMessage());
            throw new IOException(
                    "nothing answers at " + worker + " (" + reason
                            + "): start a worker with './halflight enrich', or name its address",
                    e);
        }
    }
}
