/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.observed;

import dev.halflight.processor.app.EmbeddedRun;
import dev.halflight.processor.app.Outcome;
import dev.halflight.processor.app.Sample;
import dev.halflight.processor.config.ModelSettings;
import dev.halflight.processor.config.WebSettings;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** The demo's stream with the demo's sample, again and again until it is closed, and whatever else it is given. */
final class RunningStream implements AutoCloseable {
    /** So many observations are in the stream at one time: enough for its batches. */
    private static final int AHEAD = 128;

    private final EmbeddedRun run;
    private final Iterator<Observation> sample;
    private final Queue<Observation> others = new ConcurrentLinkedQueue<>();
    private final AtomicInteger published = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final Thread sender = new Thread(this::send, "sender");
    private volatile boolean closing;
    private int sent;

    RunningStream() throws IOException {
        sample = new Sample().cycle(Integer.MAX_VALUE);
        run = new EmbeddedRun(
                new ModelSettings(Optional.empty(), "cpu", "auto", 1, true),
                new WebSettings("127.0.0.1", 0, false),
                "test");
        sender.start();
    }

    private void send() {
        Iterator<Observation> all = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !closing;
            }

            @Override
            public Observation next() {
                while (sent - through() >= AHEAD) {
                    LockSupport.parkNanos(1_000_000);
                }
                sent++;
                Observation other = others.poll();
                return other != null ? other : sample.next();
            }
        };
        try {
            run.send(all, outcome -> (outcome instanceof Outcome.Published ? published : refused).incrementAndGet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends these before the next of the sample. */
    void alsoSend(Collection<Observation> observations) {
        others.addAll(observations);
    }

    /** Waits until so many more observations are through. */
    void awaitMore(int count) throws InterruptedException {
        int until = through() + count;
        while (through() < until) {
            Thread.sleep(50);
        }
    }

    /** Observations that are enriched or refused. */
    int through() {
        return published.get() + refused.get();
    }

    int refused() {
        return refused.get();
    }

    URI address() {
        return run.application().address();
    }

    /** What Prometheus would be told now, by series. */
    Map<String, Double> values() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address().resolve("/metrics")).build();
        String body = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        Map<String, Double> values = new TreeMap<>();
        body.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            int end = line.lastIndexOf(' ');
            String value = line.substring(end + 1).replace("Inf", "Infinity");
            values.put(line.substring(0, end), Double.valueOf(value));
        });
        return values;
    }

    @Override
    public void close() {
        closing = true;
        try {
            sender.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        run.close();
    }
}
